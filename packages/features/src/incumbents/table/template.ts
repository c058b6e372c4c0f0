// Export of the empty table of incumbents, with notes on each column.
import { namesOf, politicalStatusCodes, routeLabels, talentSourceLabels } from '@xianfeng/rules';
import { askedDepartments } from '../../appointments/index.js';
import { reviewDepartmentLabels } from '../../appointments/labels.js';
import {
  type ActorContext,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../../kernel/index.js';
import { templateFile } from '../../kit/sheet/index.js';
import { teamPostLabels } from '../../teams/labels.js';
import { mayListBatches } from '../policy.js';
import { type IncumbentColumn, incumbentColumns } from '../schema.js';

const columns = namesOf(incumbentColumns);

/** The empty table of 在任补录 with what each column takes beside it. */
export async function exportIncumbentTemplate(ctx: ActorContext): Promise<ExportedFile> {
  authorizeExport(ctx.actor, mayListBatches);
  const departments = await askedDepartments(ctx.db);
  const asked = departments.map((each) => reviewDepartmentLabels[each]).join('、');
  const content = await templateFile(
    '在任补录',
    columns.map((column) => ({
      name: incumbentColumns[column],
      note: noteOf(column, asked),
      example: examples[column] ?? '',
      text: texts.has(column),
      options: options[column] ?? [],
    })),
  );
  return {
    name: '在任补录模板.xlsx',
    mediaType: mediaTypes.xlsx,
    content,
    scope: {},
    columns: columns.map((column) => incumbentColumns[column]),
    rows: 0,
  };
}

/** Numbers of which a cell of numbers would lose digits or leading noughts, and days as they are typed. */
const texts = new Set<IncumbentColumn>(
  columns.filter((column) => /^(code|residentId)$|Number$|On$|From$|To$/.test(column)),
);

const options: Partial<Record<IncumbentColumn, readonly string[]>> = {
  source: Object.values(talentSourceLabels),
  politicalStatus: Object.values(politicalStatusCodes),
  post: Object.values(teamPostLabels),
  route: Object.values(routeLabels),
  body: ['村民会议', '村民代表会议', '成员大会', '成员代表大会'],
  ballot: ['首次投票', '另行选举'],
};

const examples: Partial<Record<IncumbentColumn, string>> = {
  code: '370103001201',
  village: '大庙屯村',
  name: '张某',
  residentId: '11010519491231002X',
  ethnicity: '汉族',
  politicalStatus: '群众',
  education: '大学本科',
  post: teamPostLabels.committee_member,
  route: routeLabels.villager_election,
  reviewOn: '2021-02-05',
  inspectors: '张某（街道党建办）、李某（街道纪工委）',
  ballot: '首次投票',
  base: '1200',
  termFrom: '2021-04-10',
  termTo: '2026-04-09',
};

const day = '按“2021-02-05”的格式填写。';
const notes: Partial<Record<IncumbentColumn, string>> = {
  code: '村（社区）的12位区划代码；填写名称且没有同名的，可以不填。',
  village: '村（社区）名称。一行一人一岗，同一人有两个岗位的填两行。',
  residentId: '18位，设为文本格式。性别和出生日期由号码得出，不另填写。',
  ethnicity: '不填为汉族。',
  source: `可以不填；不填的不计入“进入村班子人才”。可填：${Object.values(talentSourceLabels).join('、')}。`,
  politicalStatus: `可填：${Object.values(politicalStatusCodes).join('、')}。党内职务须先在党员名册中登记为正式党员。`,
  education: '如：大学本科毕业、大专、高中。',
  post: `可填：${Object.values(teamPostLabels).join('、')}。`,
  route: `可填：${Object.values(routeLabels).join('、')}。村民委员会成员只能由村民直接选举。`,
  reviewOn: day,
  inspectors:
    '2人以上，用顿号隔开，如：张某（街道党建办）、李某（街道纪工委）。与人选有近亲属关系的不得参加考察。',
  noticeFrom: `公示按工作日计算，发布当日不计入（本区另有设置的除外）。${day}`,
  noticeTo: '公示的最后一天。异议核查暂停的，应顺延。',
  body: '推选、成员选举填写：村民会议、村民代表会议、成员大会、成员代表大会。',
  ballot: '村民选举填写：首次投票、另行选举。',
  base: '党内选举为应到会有选举权的党员；村民选举为登记参加选举的村民；推选、成员选举为应到会人数。',
  present: '实际到会或者参加投票的人数。',
  votes: '本人得票（赞成票）。',
  listPublishedOn: '村民选举填写，应在选举日的20日以前。',
  filingNumber: '区委组织部（民政）备案文号。',
  termFrom: `${day}不早于当选之日。`,
  termTo: '没有任期的岗位（第一书记）可以不填。',
  missingReason:
    '历史登记填写：启用日以前产生、材料不全的，写明没有的材料为什么没有；材料齐全的不填。',
};

const noteOf = (column: IncumbentColumn, asked: string) =>
  column === 'departments'
    ? `区里确定的联审部门须全部列出：${asked}。`
    : (notes[column] ?? '按文件填写。');
