// Files of Word, Excel and WPS Office in the format of before 2007: what they are, and what they may do
// beside being read.
import { DocumentError, type DocumentErrorCode } from '../errors.js';
import { type CompoundEntry, listCompound } from './compound.js';
import { judgeObject } from './office.js';
import { judgeWorkbook } from './old-excel.js';
import { judgeWordFile } from './old-word.js';

/** Storages and streams of macros and of controls; names of streams begin with a sign of their own. */
const ACTIVE = /^(?:macros|vba|_vba_project.*|ocx.*)$/i;
/** A packed file of any kind. */
const PACKED = /^ole10native$/i;
/** An Office file of its own within the file. */
const OFFICE_WITHIN = /^package$/i;
/** Where an object is linked to, and not packed. */
const OBJECT = /^ole$/i;
const LINKED = 1;
const ELSEWHERE = /[a-z][\w+.-]{1,}:\/\/|\\\\[^\\]/i;
const LOCKED = /^(?:encryptedpackage|encryptioninfo)$/i;
const WORD = /^worddocument$/i;
const EXCEL = /^(?:workbook|book)$/i;
/** What the programs of WPS Office write beside it. */
const WPS_WRITER = /^wps/i;
const WPS_TABLE = /^etext/i;

/** The programs that such a file may come from, or null. */
export function mediaTypeOfCompound(bytes: Uint8Array): string | null {
  const top = listCompound(bytes).filter(({ isTop }) => isTop);
  const has = (name: RegExp) => top.some((entry) => name.test(entry.name));
  if (has(WORD)) return has(WPS_WRITER) ? 'application/wps-office.wps' : 'application/msword';
  if (has(EXCEL)) return has(WPS_TABLE) ? 'application/wps-office.et' : 'application/vnd.ms-excel';
  return null;
}

/** What makes such a file unfit to be handed to others, or null. */
export function judgeCompound(bytes: Uint8Array): DocumentErrorCode | null {
  const entries = listCompound(bytes);
  for (const entry of entries) {
    const found = judgeEntry(entry);
    if (found !== null) return found;
  }
  const top = entries.filter(({ isTop, isStream }) => isTop && isStream);
  for (const { name, read } of top) {
    const found = WORD.test(name)
      ? judgeWordFile(read(), streamNamed(top))
      : EXCEL.test(name)
        ? judgeWorkbook(read())
        : null;
    if (found !== null) return found;
  }
  return null;
}

const streamNamed = (top: readonly CompoundEntry[]) => (wanted: string) => {
  const entry = top.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (entry === undefined) throw new DocumentError('damaged');
  return entry.read();
};

function judgeEntry({ name: given, isStream, read }: CompoundEntry): DocumentErrorCode | null {
  const name = given.replace(/\p{Cc}/gu, '');
  if (ACTIVE.test(name)) return 'office_macro';
  if (PACKED.test(name)) return 'office_package';
  if (LOCKED.test(name)) return 'office_encrypted';
  if (OFFICE_WITHIN.test(name) && isStream) return judgeObject(read());
  return OBJECT.test(name) && isStream && fetches(read()) ? 'office_fetches' : null;
}

/** Whether an object lies on another machine: an address or a share, in letters of one byte or two. */
function fetches(object: Buffer): boolean {
  if (object.length < 8 || (object.readUInt32LE(4) & LINKED) === 0) return false;
  const texts = [object.toString('latin1'), object.toString('utf16le')];
  if (object.length > 1) texts.push(object.subarray(1).toString('utf16le'));
  return texts.some((text) => ELSEWHERE.test(text));
}
