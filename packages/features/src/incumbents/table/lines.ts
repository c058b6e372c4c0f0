// Lines of a table of incumbents, each read and judged by itself.
import {
  ethnicityCodes,
  keptName,
  normalizeResidentId,
  politicalStatusCodes,
  type Route,
  type TalentSource,
  villagePosts,
} from '@xianfeng/rules';
import { inTurns, type Progress } from '../../kernel/index.js';
import {
  type Columns,
  type Headings,
  type Sheet,
  type SheetLine,
  tableOf,
  withFaults,
} from '../../kit/sheet/index.js';
import type { TeamPost } from '../../teams/labels.js';
import {
  INCUMBENT_MAX_ROWS,
  type IncumbentColumn,
  type IncumbentError,
  incumbentColumns,
  type Paper,
  type Papers,
} from '../schema.js';
import { Cells } from './cells.js';

/** A line of the table, apart from the resident id, which is kept sealed. */
export interface IncumbentFacts extends Papers {
  code: string;
  village: string;
  name: string;
  ethnicity: string;
  source: TalentSource | null;
  politicalStatus: string;
  education: string | null;
  post: TeamPost;
  route: Route;
}

/** One line of the table; the resident id in clear. */
export interface IncumbentLine {
  line: number;
  residentId: string;
  facts: IncumbentFacts;
}

/** The lines of a table, with what is wrong in them. */
export interface IncumbentLines {
  count: number;
  lines: IncumbentLine[];
  errors: IncumbentError[];
}

const columns: Columns<IncumbentColumn> = {
  names: incumbentColumns,
  // Without these it is another table; every other column may be missing, and is judged as empty.
  isEnough: (found) =>
    found.has('name') &&
    found.has('residentId') &&
    found.has('post') &&
    (found.has('code') || found.has('village')),
  texts: ['residentId'],
  below: true,
  missing: '没有找到表头。请下载模板，在其中填写后上传，不要改动列名。',
  most: {
    rows: INCUMBENT_MAX_ROWS,
    message: `表格超过${INCUMBENT_MAX_ROWS}行，请按村分成几个文件，逐个提交。`,
  },
};

/**
 * Reads each line for itself: what its cells say, not yet whether it may be taken.
 *
 * @throws AppError file_unreadable where there is no heading of this table; too_large
 */
export async function readLines(
  sheet: Sheet,
  headings: Headings,
  progress: Progress,
): Promise<IncumbentLines> {
  const table = tableOf(sheet, columns, headings);
  const { heading, places, lines: rows } = table;
  const errors: IncumbentError[] = [];
  const read = await inTurns(
    rows,
    (row) => readLine(row, places, errors),
    progress.begin('reading', rows.length),
  );
  // What has lost a value is not judged by what is left of it.
  const lost = new Set(table.faults.map(({ line }) => line));
  const lines = read.filter((line) => line !== null).filter(({ line }) => !lost.has(line));
  const whole = (line: number, message: string) =>
    errors.push({ line, column: null, message, rule: null, basis: null });
  if (rows.length === 0) whole(heading.line, '表头下面没有任何一行数据');
  if (sheet.broken) whole(sheet.broken.line, sheet.broken.message);
  const wrong = withFaults(table, errors, (fault) => ({ ...fault, rule: null, basis: null }));
  return { count: rows.length, lines, errors: wrong };
}

function readLine(
  { line, cells }: SheetLine,
  places: ReadonlyMap<IncumbentColumn, number>,
  errors: IncumbentError[],
): IncumbentLine | null {
  const before = errors.length;
  const refuse = (column: IncumbentColumn, message: string) => {
    errors.push({ line, column, message, rule: null, basis: null });
  };
  const read = new Cells((column) => cells[places.get(column) ?? -1] ?? '', refuse);
  const paper = (number: IncumbentColumn, on: IncumbentColumn): Paper | null => {
    const paperNumber = read.text(number);
    const day = read.day(on);
    return paperNumber === '' || day === null ? null : { number: paperNumber, on: day };
  };
  const must = <Value>(column: IncumbentColumn, value: Value | null): Value | null => {
    const empty = (cells[places.get(column) ?? -1] ?? '').trim() === '';
    if (value === null && empty) refuse(column, `请填写${incumbentColumns[column]}`);
    return value;
  };
  const name = must('name', keptName(read.text('name', 50)) || null);
  const residentId = must('residentId', normalizeResidentId(read.text('residentId', 30)) || null);
  const post = must('post', read.post('post'));
  const route = read.route('route') ?? onlyRoute(post);
  const politicalStatus = must(
    'politicalStatus',
    read.code('politicalStatus', politicalStatusCodes),
  );
  const termFrom = must('termFrom', read.day('termFrom'));
  if (route === null) must('route', route);
  const papers = { ...readPapers(read, paper), missingReason: read.text('missingReason', 200) };
  const about = {
    code: read.text('code', 20).normalize('NFKC'),
    village: read.text('village', 60),
    ethnicity: read.code('ethnicity', ethnicityCodes) ?? '01',
    source: read.source('source'),
    education: read.education('education'),
  };
  if (about.code === '' && about.village === '')
    refuse('village', '请填写村（社区）名称或区划代码');
  if (errors.length > before) return null;
  if (name === null || residentId === null || post === null) return null;
  if (route === null || politicalStatus === null || termFrom === null) return null;
  const facts = { ...about, ...papers, name, post, route, politicalStatus, termFrom };
  return { line, residentId, facts };
}

/** The law's own route, where a post has no other and the register does not name it. */
function onlyRoute(post: TeamPost | null): Route | null {
  const [first, ...others] = post === null ? [] : villagePosts[post].routes;
  return others.length === 0 ? (first ?? null) : null;
}

function readPapers(
  read: Cells,
  paper: (number: IncumbentColumn, on: IncumbentColumn) => Paper | null,
): Omit<Papers, 'termFrom' | 'missingReason'> {
  const [issued, returned, agree] = [
    read.count('pollIssued'),
    read.count('pollReturned'),
    read.count('pollAgree'),
  ];
  const polled = issued !== null && returned !== null && agree !== null;
  if (polled && !(agree <= returned && returned <= issued)) {
    read.refuse('pollAgree', '测评发出、收回、同意的票数对不上，请核对');
  }
  const [from, to] = [read.day('noticeFrom'), read.day('noticeTo')];
  const number = read.text('noticeNumber');
  const noticed = from !== null && to !== null && number !== '';
  return {
    review: paper('reviewNumber', 'reviewOn'),
    departments: read.departments('departments'),
    inspection: paper('inspectionNumber', 'inspectionOn'),
    inspectors: read.inspectors('inspectors'),
    talks: read.count('talks') ?? 0,
    poll: polled ? { issued, returned, agree } : null,
    decision: paper('decisionNumber', 'decisionOn'),
    sitting: {
      members: read.count('committeeMembers') ?? 0,
      present: read.count('committeePresent') ?? 0,
      yes: read.count('committeeYes') ?? 0,
    },
    notice: noticed ? { from, to, number } : null,
    procedure: paper('procedureNumber', 'heldOn'),
    body: readBody(read),
    ballot: read.label('ballot', { first: '首次投票', rerun: '另行选举' }),
    base: read.count('base'),
    present: read.count('present'),
    issued: read.count('issued'),
    returned: read.count('returned'),
    votes: read.count('votes'),
    seats: read.count('seats'),
    nominees: read.count('nominees'),
    listPublishedOn: read.day('listPublishedOn'),
    filing: paper('filingNumber', 'filingOn'),
    termTo: read.day('termTo'),
  };
}

/** 村民会议 or 成员大会 are all; their 代表会议 are not. */
function readBody(read: Cells): Papers['body'] {
  const text = read.text('body');
  if (text === '') return null;
  return text.includes('代表') ? 'representatives' : 'all';
}
