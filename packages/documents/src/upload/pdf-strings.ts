// Strings of a PDF (ISO 32000-1 7.3.4), and which addresses in them do no more than open a page.

/** Another machine: an address of any kind, or a share of a network. A drive of the own disk is none. */
export const ELSEWHERE = /^\s*(?:[a-z][\w+.-]+:|[\\/]{2})/i;

/** Pages, mail and telephones, or a place beside the document. */
const OPEN = /^\s*(?:https?|mailto|tel):/i;

/** Whether an address starts nothing and reads no file of the reader's disk or network. */
export const isOpenAddress = (address: string): boolean =>
  OPEN.test(address) || !(ELSEWHERE.test(address) || /^\s*[a-z]:/i.test(address));

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a literal `(…)` or hexadecimal `<…>` string says, without the marks of UTF-16. */
export function textOfString(written: string): string {
  const plain = written.startsWith('<')
    ? Buffer.from(written.replace(/[^0-9A-Fa-f]/g, ''), 'hex').toString('latin1')
    : written
        .slice(1)
        .replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal, end, letter) => {
          if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
          return end === undefined ? (ESCAPED[letter] ?? letter) : '';
        });
  return plain.replace(/^\xfe\xff|^\xff\xfe|^\xef\xbb\xbf|\0/g, '');
}
