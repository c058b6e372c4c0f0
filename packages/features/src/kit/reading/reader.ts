// Entry of a reading process: reads one file at a time and answers with what it found.
import { DocumentError, lookAtFile, readLrmx, readSheet } from '@xianfeng/documents/reading';
import { type Answer, BEGUN, type Job } from './messages.js';

// What is thrown here ends the process, and whoever asked is told.
process.on('message', async (job: Job) => {
  process.send?.(BEGUN);
  process.send?.(await answerTo(job));
});
// The server has gone.
process.on('disconnect', () => process.exit());

/** Reads the file of a job; a refusal of the file is an answer too. */
async function answerTo(job: Job): Promise<Answer> {
  try {
    return { refused: null, found: await read(job) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { refused: { code: error.code, field: error.field }, found: null };
  }
}

async function read({ kind, bytes, mostRows }: Job): Promise<unknown> {
  if (kind === 'sheet') return readSheet(bytes, mostRows);
  return kind === 'lrmx' ? readLrmx(bytes) : lookAtFile(bytes);
}
