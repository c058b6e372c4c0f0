import type { AttachmentOwner } from '@xianfeng/features/attachments/schema';
import type { Receipt } from '@xianfeng/features/kernel/schema';
import { NoAnswerError, ReportedError, readReport } from '../../app/api/problem.js';
import { headersFor, send } from '../../app/api/send.js';
import type { Writable } from '../../app/write/useWrite.js';

/** Twenty megabytes over a weak line take a while. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

export interface Upload {
  owner: AttachmentOwner;
  file: File;
  /** Name, size and age stand for the file where two attempts are compared. */
  print: string;
}

export function uploadOf(owner: AttachmentOwner, file: File): Upload {
  return { owner, file, print: `${file.name} ${file.size} ${file.lastModified}` };
}

/** Sends a file as it is, beside the procedures. */
export const upload: Writable<Upload, Receipt> = {
  mutate: async ({ owner, file }, options) => {
    const query = new URLSearchParams({ owner: `${owner.kind}:${owner.id}`, name: file.name });
    const response = await send(
      `/files?${query}`,
      {
        method: 'POST',
        body: file,
        headers: {
          ...headersFor(options?.context?.idempotencyKey),
          'content-type': file.type || 'application/octet-stream',
        },
      },
      UPLOAD_TIMEOUT_MS,
    );
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && isReceipt(answer)) return answer;
    const report = reportIn(answer);
    throw report === null ? new NoAnswerError() : new ReportedError(report);
  },
};

function isReceipt(answer: unknown): answer is Receipt {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'version' in answer;
}

function reportIn(answer: unknown) {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
  const { error } = answer;
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  return readReport(error.data);
}
