// Cells of an xlsx file whose formula has no value: the program that wrote them never reckoned it.

/** A file of the archive. */
interface Part {
  name: string;
  content: Buffer;
}

/** By line, the places of cells of the first sheet that hold a formula and no value. */
export function uncomputedCells(parts: readonly Part[]): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  const sheet = firstSheet(parts);
  if (sheet === undefined) return found;
  // Each piece begins with the attributes of a cell and ends before the next one.
  for (const piece of sheet.split(/<c(?=\s)/).slice(1)) {
    if (!/<f[\s/>]/.test(piece) || /<v[^>]*>[^<]/.test(piece)) continue;
    const [, letters, row] = /^[^>]*\sr\s*=\s*["']([A-Z]+)(\d+)["']/.exec(piece) ?? [];
    if (letters === undefined || row === undefined) continue;
    const line = Number(row);
    found.set(line, [...(found.get(line) ?? []), placeOf(letters)]);
  }
  return found;
}

/** A → 0, Z → 25, AA → 26 */
const placeOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function firstSheet(parts: readonly Part[]): string | undefined {
  const text = (name: string) => parts.find((part) => part.name === name)?.content.toString('utf8');
  const [, id] =
    /<sheet\s[^>]*\br:id\s*=\s*["']([^"']+)["']/.exec(text('xl/workbook.xml') ?? '') ?? [];
  const targets = (text('xl/_rels/workbook.xml.rels') ?? '').split('<Relationship ');
  const own = targets.find(
    (each) => id !== undefined && new RegExp(`Id=["']${plain(id)}["']`).test(each),
  );
  const [, target = 'worksheets/sheet1.xml'] = /Target=["']([^"']+)["']/.exec(own ?? '') ?? [];
  return text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

const plain = (id: string) => id.replace(/[^\w-]/g, '');
