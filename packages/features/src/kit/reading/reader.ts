// Entry of a reading process: reads or makes one file at a time.
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

async function read(job: Job): Promise<unknown> {
  if (job.kind === 'register') {
    // What makes files is large, and loaded where one is to be made.
    const { teamRegisterDocument, teamRegisterFile } = await import('@xianfeng/documents');
    const make = job.format === 'word' ? teamRegisterDocument : teamRegisterFile;
    return make(job.register);
  }
  if (job.kind === 'sheet') return readSheet(job.bytes, job.mostRows);
  return job.kind === 'lrmx' ? readLrmx(job.bytes) : lookAtFile(job.bytes);
}
