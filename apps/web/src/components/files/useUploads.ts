// Uploads to a record: one file after the other, and what became of each.
import { MAX_BYTES, type PaperInput } from '@xianfeng/features/attachments/schema';
import type { Receipt } from '@xianfeng/features/kernel/schema';
import { useRef, useState } from 'react';
import { mayRetry, type Problem, ReportedError, toProblem } from '../../app/api/problem.js';
import { useWrite, type Writable } from '../../app/write/useWrite.js';
import { type FileOwner, type Upload, upload, uploadOf } from './upload.js';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  problem: Problem;
}

/** Files on their way to one record. */
export interface Uploads {
  /**
   * One after the other; one that is refused stops no other, but what has no answer waits with all
   * after it. Tells whether all of them went up.
   */
  addAll: (files: readonly File[], paper?: PaperInput) => Promise<boolean>;
  underWay: { name: string; share: number } | null;
  refused: readonly RefusedFile[];
  /** Begins again with the file that had no answer, and goes on with those that wait behind it. */
  retry: () => Promise<boolean>;
  pending: boolean;
}

/** Files on their way to a record. */
export function useUploads(owner: FileOwner): Uploads {
  const [underWay, setUnderWay] = useState<Uploads['underWay']>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const waiting = useRef<{ files: readonly File[]; paper: PaperInput | undefined }>(null);
  const problem = useRef<Problem>(null);
  const noted: Writable<Upload, Receipt> = {
    mutate: async (input, options) => {
      try {
        return await upload.mutate(input, options);
      } catch (error) {
        problem.current = toProblem(error);
        throw error;
      }
    },
  };
  const write = useWrite(noted, { success: (_, { file }) => `已上传“${file.name}”` });
  const sendOne = async (file: File, paper?: PaperInput): Promise<Problem | null> => {
    const unfit = unfitHere(file);
    if (unfit !== null) return unfit;
    const progress = (share: number) => setUnderWay({ name: file.name, share });
    progress(0);
    problem.current = null;
    const sent = await write.send(uploadOf(owner, file, progress, paper));
    return sent ? null : problem.current;
  };
  const addAll = async (files: readonly File[], paper?: PaperInput) => {
    const found: RefusedFile[] = [];
    waiting.current = null;
    setRefused(found);
    for (const [at, file] of files.entries()) {
      const why = await sendOne(file, paper);
      if (why === null) continue;
      found.push({ name: file.name, problem: why });
      setRefused([...found]);
      if (!mayRetry(why)) continue;
      waiting.current = { files: files.slice(at), paper };
      break;
    }
    setUnderWay(null);
    return found.length === 0;
  };
  const retry = async () => {
    const left = waiting.current;
    return left === null ? false : addAll(left.files, left.paper);
  };
  return { addAll, underWay, refused, retry, pending: write.pending };
}

/** Refused before it travels: the answer takes no minutes. */
function unfitHere({ name, size }: File): Problem | null {
  if (size > 0 && size <= MAX_BYTES) return null;
  return toProblem(
    new ReportedError(
      size === 0
        ? {
            code: 'file_empty',
            number: 1209,
            message: `“${name}”是空文件（0字节），没有上传。请选择有内容的文件。`,
          }
        : { code: 'file_too_large', number: 1203, message: `“${name}”超过20MB，请压缩后再上传。` },
    ),
  );
}
