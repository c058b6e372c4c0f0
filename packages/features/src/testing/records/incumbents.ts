// Tables of incumbents for tests.
import { namesOf } from '@xianfeng/rules';
import { reviewDepartmentLabels } from '../../appointments/labels.js';
import { type IncumbentColumn, incumbentColumns } from '../../incumbents/labels.js';
import { askedDepartments } from './appointments.js';

/** A line of the table as it is filled in. */
export type IncumbentCells = Record<IncumbentColumn, string>;

/** Cells of a line whose papers are all in order: elected by the villagers in the spring of 2024. */
export function soundLine(
  village: { name: string; divisionCode: string },
  residentId: string,
  changed: Partial<Record<IncumbentColumn, string>> = {},
): IncumbentCells {
  return {
    code: village.divisionCode,
    village: village.name,
    name: '田补录',
    residentId,
    ethnicity: '',
    source: '返乡创业人员',
    politicalStatus: '群众',
    education: '大专',
    post: '村委会委员',
    route: '村民直接选举',
    reviewNumber: '联审〔2024〕3号',
    reviewOn: '2024-02-20',
    departments: askedDepartments.map((each) => reviewDepartmentLabels[each]).join('、'),
    inspectionNumber: '考察〔2024〕5号',
    inspectionOn: '2024-03-01',
    inspectors: '王建民（街道党建办）、李秀兰（街道纪工委）',
    talks: '6',
    pollIssued: '40',
    pollReturned: '40',
    pollAgree: '36',
    decisionNumber: '纪要〔2024〕7号',
    decisionOn: '2024-03-05',
    committeeMembers: '9',
    committeePresent: '8',
    committeeYes: '8',
    noticeFrom: '2024-03-06',
    noticeTo: '2024-03-13',
    noticeNumber: '公示结果〔2024〕2号',
    procedureNumber: '选举报告〔2024〕9号',
    heldOn: '2024-04-10',
    body: '',
    ballot: '首次投票',
    base: '600',
    present: '420',
    issued: '420',
    returned: '418',
    votes: '300',
    seats: '3',
    nominees: '4',
    listPublishedOn: '2024-03-15',
    filingNumber: '备案〔2024〕11号',
    filingOn: '2024-04-15',
    termFrom: '2024-04-10',
    termTo: '2029-04-10',
    missingReason: '',
    ...changed,
  };
}

/** The same in days of this year, whose working days the tests count by themselves. */
export const thisYear: Partial<IncumbentCells> = {
  ...{ reviewOn: '2026-01-08', inspectionOn: '2026-01-15', decisionOn: '2026-01-19' },
  ...{ noticeFrom: '2026-01-20', noticeTo: '2026-01-27', listPublishedOn: '2026-01-28' },
  ...{ heldOn: '2026-03-02', filingOn: '2026-03-06', termFrom: '2026-03-02' },
  termTo: '2031-03-02',
};

/** A CSV of such lines, as the import takes it. */
export function incumbentFile(...lines: IncumbentCells[]) {
  const columns = namesOf(incumbentColumns);
  const rows = [
    columns.map((column) => incumbentColumns[column]),
    ...lines.map((line) => columns.map((column) => `"${line[column].replaceAll('"', '""')}"`)),
  ];
  const text = rows.map((row) => row.join(',')).join('\n');
  return { fileName: '在任补录.csv', base64: Buffer.from(text).toString('base64') };
}
