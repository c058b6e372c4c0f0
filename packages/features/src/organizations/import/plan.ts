// Comparison of a divisions file with what is on record: new, same, refused.
import { inTurns, type Progress, unwatched } from '../../kernel/index.js';
import { checksumOf } from '../../kit/sheet/index.js';
import type { TableError } from '../../kit/sheet/schema.js';
import type { DivisionColumn } from '../schema.js';
import { type Division, type OrganizationOfDivision, organizationOf } from './names.js';
import type { DivisionRow, DivisionRows } from './rows.js';

/** What the tables hold already. */
export interface Present {
  divisions: readonly Division[];
  /** Names in use below each division's organization, by the parent's division code. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Short name of each division's organization. */
  shortNames: ReadonlyMap<string, string>;
  /** The root of the tree: none yet, one that is not tied to a division, or one that is. */
  root: { divisionCode: string | null } | null;
}

/** A division to be made, with its organization. */
export interface PlannedDivision {
  line: number;
  division: Division;
  organization: OrganizationOfDivision;
}

/** What an import makes, or why it makes nothing. */
export interface ImportPlan {
  rows: number;
  /** Parents before their children. */
  creates: PlannedDivision[];
  /** The district's division becomes that of the root, which was set up without one. */
  adoptsRoot: boolean;
  /** Lines that say what is there. */
  unchanged: number[];
  errors: TableError<DivisionColumn>[];
  checksum: string;
}

const levelAbove = { district: null, street: 'district', village: 'street' } as const;
const order = { district: 0, street: 1, village: 2 } as const;
const levelNames = {
  district: '区（县）',
  street: '街道（镇、乡）',
  village: '村（社区）',
} as const;

/** Compares a file with what is there: what is new, what is there just so, what can't be. */
export async function planImport(
  read: DivisionRows,
  present: Present,
  progress: Progress = unwatched,
): Promise<ImportPlan> {
  const errors = [...read.errors];
  const known = new Map(present.divisions.map((division) => [division.code, division]));
  const rows = oneDistrict(firstOfEachCode(read.rows, errors), errors);
  const inFile = new Map(rows.map((row) => [row.code, row]));
  const resolve = (code: string) => inFile.get(code) ?? known.get(code);
  const fresh: DivisionRow[] = [];
  const unchanged: number[] = [];
  const compare = (row: DivisionRow) => {
    const before = known.get(row.code);
    if (before !== undefined) {
      if (refuseChange(row, before, errors)) unchanged.push(row.line);
    } else if (fits(row, read, resolve, present, errors)) {
      fresh.push(row);
    }
  };
  await inTurns(rows, compare, progress.begin('checking', rows.length));
  // Rows may come in any order: parents are made first, each level in the order of the file.
  fresh.sort((a, b) => order[a.level] - order[b.level] || a.line - b.line);
  const creates = await inTurns(fresh, (row) => plan(row, resolve));
  refuseSameNames(fresh, creates, present, errors);
  errors.sort((a, b) => a.line - b.line);
  const adoptsRoot =
    present.root?.divisionCode === null && fresh.some((row) => row.level === 'district');
  const checksum = await checksumOf([adoptsRoot, ...creates]);
  return { rows: read.count, creates, adoptsRoot, unchanged, errors, checksum };
}

function firstOfEachCode(
  rows: readonly DivisionRow[],
  errors: TableError<DivisionColumn>[],
): DivisionRow[] {
  const lines = new Map<string, number>();
  return rows.filter((row) => {
    const first = lines.get(row.code);
    if (first === undefined) {
      lines.set(row.code, row.line);
      return true;
    }
    errors.push({ line: row.line, column: 'code', message: `代码${row.code}与第${first}行重复` });
    return false;
  });
}

function oneDistrict(
  rows: readonly DivisionRow[],
  errors: TableError<DivisionColumn>[],
): DivisionRow[] {
  const first = rows.find((row) => row.level === 'district');
  return rows.filter((row) => {
    if (row.level !== 'district' || row === first) return true;
    const message = `一个文件只能有一个区（县），第${first?.line}行已有“${first?.name}”`;
    errors.push({ line: row.line, column: 'level', message });
    return false;
  });
}

/** True where the row says what is there; a change of what is there is a matter of its own workflow. */
function refuseChange(
  row: DivisionRow,
  before: Division,
  errors: TableError<DivisionColumn>[],
): boolean {
  const refuse = (column: DivisionColumn | null, message: string) => {
    errors.push({ line: row.line, column, message });
    return false;
  };
  if (row.level !== before.level) {
    return refuse('level', `代码${row.code}已登记为${levelNames[before.level]}，导入不改变级别`);
  }
  if (row.parentCode !== before.parentCode) {
    return refuse('parent_code', `“${before.name}”已登记在另一个上级之下，导入不改变隶属关系`);
  }
  if (row.kind !== before.kind) {
    return refuse('kind', `“${before.name}”已登记为另一种类型，导入不改变类型`);
  }
  if (row.name !== before.name) {
    return refuse('name', `代码${row.code}已登记为“${before.name}”，导入不更名；请核对代码和名称`);
  }
  return true;
}

function fits(
  row: DivisionRow,
  read: DivisionRows,
  resolve: (code: string) => Division | undefined,
  present: Present,
  errors: TableError<DivisionColumn>[],
): boolean {
  const refuse = (column: DivisionColumn | null, message: string) => {
    errors.push({ line: row.line, column, message });
    return false;
  };
  if (row.parentCode === null) {
    const other = present.root !== null && present.root.divisionCode !== null;
    return other ? refuse('level', '本系统已建有一个区（县），不能再导入另一个') : true;
  }
  const parent = resolve(row.parentCode);
  if (parent === undefined) {
    // A parent that is in the file but wrong has its own message already.
    if (read.wrongCodes.has(row.parentCode)) return false;
    return refuse('parent_code', `上级代码${row.parentCode}不在文件中，也没有登记过`);
  }
  if (parent.level !== levelAbove[row.level]) {
    const wanted = levelNames[levelAbove[row.level] ?? 'district'];
    return refuse(
      'parent_code',
      `上级应为${wanted}，“${parent.name}”是${levelNames[parent.level]}`,
    );
  }
  if (!row.code.startsWith(parent.code)) {
    return refuse('code', `代码应以上级代码${parent.code}开头`);
  }
  return true;
}

function plan(row: DivisionRow, resolve: (code: string) => Division | undefined): PlannedDivision {
  const { line, ...division } = row;
  const above: [Division, ...Division[]] = [division];
  for (let code = division.parentCode; code !== null; ) {
    const parent = resolve(code);
    // Each step must lead up: what does not is refused above, and must not lead in circles here.
    if (parent === undefined || order[parent.level] >= order[above[0].level]) break;
    above.unshift(parent);
    code = parent.parentCode;
  }
  return { line, division, organization: organizationOf(above) };
}

function refuseSameNames(
  rows: readonly DivisionRow[],
  creates: readonly PlannedDivision[],
  present: Present,
  errors: TableError<DivisionColumn>[],
): void {
  const used = new Map<string, Map<string, number | null>>();
  rows.forEach((row, index) => {
    const parent = row.parentCode ?? '';
    const name = creates[index]?.organization.name ?? '';
    const names =
      used.get(parent) ?? new Map([...(present.names.get(parent) ?? [])].map((n) => [n, null]));
    used.set(parent, names);
    const other = names.get(name);
    if (other === undefined) {
      names.set(name, row.line);
      return;
    }
    const where = other === null ? '同一上级之下已有' : `第${other}行已有`;
    errors.push({ line: row.line, column: 'name', message: `${where}同名的党组织“${name}”` });
  });
}
