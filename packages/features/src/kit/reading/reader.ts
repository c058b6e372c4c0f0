// Entry of a reading process: reads or makes one file at a time.
import {
  DocumentError,
  lookAtFile,
  readLrmx,
  readSheet,
  type Sheet,
} from '@xianfeng/documents/reading';
import { type Answer, BEGUN, type Job, type MakingJob, type Part } from './messages.js';

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

/** Lines of one part: the server is never busy with more of them at once. */
const LINES = 200;

/** Sends the lines ahead, and gives what there is besides. */
function inParts({ lines, broken }: Sheet): Pick<Sheet, 'broken'> {
  for (let start = 0; start < lines.length; start += LINES) {
    const part: Part = { part: lines.slice(start, start + LINES) };
    process.send?.(part);
  }
  return { broken };
}

async function read(job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'sheet':
      return inParts(await readSheet(job.bytes, job.mostRows));
    case 'lrmx':
      return readLrmx(job.bytes);
    case 'look':
      return lookAtFile(job.bytes);
    default:
      return make(job);
  }
}

/** What makes files is large, and loaded where one is to be made. */
async function make(job: MakingJob): Promise<Uint8Array> {
  const documents = await import('@xianfeng/documents');
  switch (job.kind) {
    case 'register':
      return job.format === 'word'
        ? documents.teamRegisterDocument(job.register)
        : documents.teamRegisterFile(job.register);
    case 'form': {
      const form = await documents.approvalForm(job.person);
      return job.mark === null ? form : documents.markOfficeFile(form, job.mark);
    }
    case 'notice':
      return documents.noticeDocument(job.notice);
    case 'workbook':
      return documents.workbookFile(job.sheets);
    case 'mark':
      return documents.markOfficeFile(job.file, job.mark);
    case 'zip':
      return documents.zipFiles(job.files);
  }
}
