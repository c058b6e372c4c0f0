// Upload of one file as an HTTP request of its own.
import type { FileOwnerKind } from '@xianfeng/features';
import type { PaperInput } from '@xianfeng/features/attachments/schema';
import type { Receipt } from '@xianfeng/features/kernel/schema';
import {
  NoAnswerError,
  ReportedError,
  readReport,
  StrangeAnswerError,
} from '../../app/api/problem.js';
import { headersFor } from '../../app/api/send.js';
import type { Writable } from '../../app/write/useWrite.js';

/** Twenty megabytes over a weak line take a while. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** A record that files belong to. */
export interface FileOwner {
  kind: FileOwnerKind;
  id: number;
}

/** One file for one record. */
export interface Upload {
  owner: FileOwner;
  file: File;
  /** Name, size and age stand for the file where two attempts are compared. */
  print: string;
  /** What the file says of the paper that it is, for records whose files are papers. */
  paper?: PaperInput | undefined;
  /** Told the share that has left this device, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** An upload of this file; the same file for the same record has the same idempotency key. */
export function uploadOf(
  owner: FileOwner,
  file: File,
  onProgress?: (share: number) => void,
  paper?: PaperInput,
): Upload {
  const print = `${file.name} ${file.size} ${file.lastModified}`;
  return { owner, file, print, paper, onProgress };
}

/** Sends a file as it is, beside the procedures. */
export const upload: Writable<Upload, Receipt> = {
  mutate: async ({ owner, file, paper, onProgress }, options) => {
    const query = new URLSearchParams({ owner: `${owner.kind}:${owner.id}`, name: file.name });
    if (paper !== undefined) query.set('paper', JSON.stringify(paper));
    const headers = {
      ...headersFor(options?.context?.idempotencyKey),
      'content-type': file.type || 'application/octet-stream',
    };
    const { status, answer } = await post(`/files?${query}`, file, headers, onProgress);
    if (status < 300 && isReceipt(answer)) return answer;
    const report = reportIn(answer);
    throw report === null ? new StrangeAnswerError(status) : new ReportedError(report);
  },
};

/** XMLHttpRequest, because fetch() does not tell how far an upload has come. */
function post(
  url: string,
  file: File,
  headers: Readonly<Record<string, string>>,
  onProgress?: (share: number) => void,
): Promise<{ status: number; answer: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.timeout = UPLOAD_TIMEOUT_MS;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve({
        status: request.status,
        answer: parse(request.responseText),
      });
    const unanswered = () => reject(new NoAnswerError());
    request.onerror = unanswered;
    request.ontimeout = unanswered;
    request.onabort = unanswered;
    request.send(file);
  });
}

/** A proxy's page is no answer of ours. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isReceipt(answer: unknown): answer is Receipt {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'version' in answer;
}

function reportIn(answer: unknown) {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
  const { error } = answer;
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  return readReport(error.data);
}
