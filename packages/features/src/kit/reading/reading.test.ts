// Tests of the processes that read uploaded files: they hold nothing up, and end what takes too much.
import { getPriority } from 'node:os';
import { deflateSync } from 'node:zlib';
import { DocumentError } from '@xianfeng/documents';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { found, sheetLines } from './jobs.js';
import type { Job } from './messages.js';
import { Readers, type ReadingLimits } from './pool.js';
import { startReader } from './process.js';
import { mediaTypeOf, readLrmxFile, readSheetFile } from './reading.js';

// On a busy machine a process takes seconds to start.
vi.setConfig({ testTimeout: 120_000 });

/** A table as a street would import it. */
async function tableOf(rows: number): Promise<Uint8Array> {
  const line = (row: number) =>
    Array.from({ length: 11 }, (_, column) => ({ value: `第${row}行第${column}列` }));
  return (await writeXlsx(Array.from({ length: rows }, (_, row) => line(row)))).toBuffer();
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COLUMNS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** The same table with 1,000 rows of so many cells. */
function dense(workbook: Uint8Array, columns: number): Uint8Array {
  const row = (_: unknown, index: number) => {
    const cells = COLUMNS.slice(0, columns).map(
      (each) => `<c r="${each}${index + 1}"><v>1</v></c>`,
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  };
  const rows = Array.from({ length: 1_000 }, row).join('');
  const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  return zipSync({ ...unzipSync(workbook), 'xl/worksheets/sheet1.xml': sheet });
}

/** A PDF whose streams unpack to a thousand times their size. */
const swollen = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  ...Array.from({ length: 64 }, () =>
    Buffer.concat([
      Buffer.from('1 0 obj <<>> stream\n'),
      deflateSync(Buffer.alloc(8 * 1024 * 1024)),
      Buffer.from('\nendstream endobj\n'),
    ]),
  ),
]);

const commas = Buffer.alloc(4_000_000, ',');
const attributes = Buffer.from(
  `<Person ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
);

let table: Uint8Array;
beforeAll(async () => {
  table = await tableOf(2_000);
});

/** How often the server could have answered others while this goes on. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 2);
  await work.catch(() => undefined);
  clearInterval(timer);
  return turns;
}

test('others are answered while a table is read, and it is read whole', async () => {
  const reading = readSheetFile(table, 5_000);
  const turns = await turnsDuring(reading);
  const { lines, broken } = await reading;
  expect([lines.length, lines.at(-1)?.cells[10], broken]).toEqual([2_000, '第1999行第10列', null]);
  expect(turns).toBeGreaterThan(20);
});

test('a long table comes in parts, each of few lines', async () => {
  const parts: number[] = [];
  const readers = new Readers({ ms: 60_000 });
  await readers.read({ kind: 'sheet', bytes: table, mostRows: 5_000 }, found.sheet, {
    onPart: (part) => parts.push(sheetLines.parse(part).length),
  });
  expect(parts).toEqual(Array.from({ length: 10 }, () => 200));
});

test('a part that is none ends the reading with its process', async () => {
  const readers = new Readers({ atOnce: 1, ms: 60_000 });
  const job: Job = { kind: 'sheet', bytes: table, mostRows: 5_000 };
  const refuse = () => {
    throw new Error('no lines');
  };
  await expect(readers.read(job, found.sheet, { onPart: refuse })).rejects.toThrow('no lines');
  expect(await readers.read(job, found.sheet)).toEqual({ broken: null });
});

test.each([
  ['four million commas', () => readSheetFile(commas, 5_000), 'too_large'],
  ['200,000 attributes', () => readLrmxFile(attributes), 'file_unreadable'],
  ['600,000 cells', () => readSheetFile(dense(table, 600), 5_000), 'too_large'],
  [
    'a PDF with a script',
    () => mediaTypeOf(Buffer.from('%PDF-1.7 <</S/JavaScript>>')),
    'file_unsafe',
  ],
])('%s are refused in a sentence', async (_, read, code) => {
  await expect(read()).rejects.toMatchObject({ code, message: expect.stringMatching(/。$/u) });
});

test('a process for files stands behind the server where both want to run', () => {
  const reader = startReader(128);
  try {
    expect(getPriority(reader.pid)).toBe(Math.min(19, getPriority() + 5));
  } finally {
    reader.kill('SIGKILL');
  }
});

describe('what takes too much', () => {
  const readersOf = (limits: Partial<ReadingLimits>) => new Readers(limits);
  const look: Job = { kind: 'look', bytes: swollen };
  const sheet = (bytes: Uint8Array): Job => ({ kind: 'sheet', bytes, mostRows: 5_000 });
  const small = sheet(Buffer.from('名称,金额\n甲,1'));
  const linesOf = async (readers: Readers, job: Job) => {
    let count = 0;
    const onPart = (part: unknown) => {
      count += sheetLines.parse(part).length;
    };
    await readers.read(job, found.sheet, { onPart });
    return count;
  };
  const codeOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (cause: unknown) => cause,
    );
    return error instanceof DocumentError ? error.code : error;
  };

  test('of time is ended with its process, and the next file is read', async () => {
    const readers = readersOf({ atOnce: 1, ms: 60_000 });
    expect(await codeOf(readers.read(look, found.look, { ms: 50 }))).toBe('took_too_long');
    expect(await linesOf(readers, small)).toBe(2);
  });

  test('of memory is ended with its process, and the next file is read', async () => {
    const readers = readersOf({ atOnce: 1, megabytes: 24, ms: 60_000 });
    const words = strToU8(`<sst><si><t>${'x'.repeat(30_000_000)}</t></si></sst>`);
    const long = zipSync({ ...unzipSync(table), 'xl/sharedStrings.xml': words });
    expect(await codeOf(readers.read(sheet(long), found.sheet))).toBe('took_too_much');
    expect(await linesOf(readers, small)).toBe(2);
  });

  test('of turns is told to come again: so many are read at once, so many wait', async () => {
    const readers = readersOf({ atOnce: 1, waiting: 2, ms: 60_000 });
    const codes = await Promise.all(
      Array.from({ length: 5 }, () => codeOf(readers.read(small, found.sheet))),
    );
    expect(codes).toEqual([null, null, null, 'readers_busy', 'readers_busy']);
    expect(await codeOf(readers.read(small, found.sheet))).toBeNull();
  });
});
