import { reviewDepartmentLabels } from '@xianfeng/rules';
import { monthName, projectStateLabels } from '../economy/schema.js';
import { recordKindLabels } from '../teams/schema.js';
import { candidateSentences } from './candidate-sentences.js';
import { number, type Sentence } from './told.js';

const income =
  (say: (month: string) => string): Sentence =>
  ({ where, data }) =>
    `${where}${say(`${number(data.year)}年${monthName(number(data.month))}`)}`;

/** A label by a key that an event holds. */
const labelOf = (labels: Readonly<Record<string, string>>, key: unknown) =>
  (typeof key === 'string' ? labels[key] : undefined) ?? '';

/** 一名人才（致富能人） */
const somebody = (source: string | null) => `一名人才${source === null ? '' : `（${source}）`}`;

const talentMoved: Sentence = ({ where, source, data }) => {
  const who = somebody(source);
  switch (data.state) {
    case 'lead':
      return `${where}的${who}退回完善材料。`;
    case 'pending_intake':
      return `${where}推荐${who}入库，待街道审核。`;
    case 'in_pool':
      return data.event === 'review_pool'
        ? `${where}的${who}完成年度复核，继续作为后备。`
        : `${where}的${who}进入人才库。`;
    case 'refused':
      return `${where}的一份人才档案已终止。`;
    default:
      return null;
  }
};

/** What happens in the villages' pool, teams and economy. Nobody is named before the public notice. */
export const villageSentences: Readonly<Record<string, Sentence>> = {
  'economy.submitted': income((month) => `上报了${month}集体经济收入，待街道审核。`),
  'economy.passed': income((month) => `${month}集体经济收入审核通过。`),
  'economy.returned': income((month) => `${month}集体经济收入被退回，请按意见修改。`),
  'economy.corrected': income((month) => `${month}集体经济收入由区级更正。`),
  'economy.published': income((month) => `公开了${month}集体经济收入。`),
  'economy.imported': ({ where, data }) =>
    `${where}导入集体经济收入：${number(data.villages)}个村（社区），${number(data.months)}个村月。`,
  'economy.locked': ({ data }) => `${number(data.year)}年村级集体经济数据已锁定。`,
  'economy.planSaved': ({ where }) => `${where}更新了集体经济发展计划。`,
  'economy.projectSaved': ({ where, title, data }) => {
    const project = title === null ? '一个发展项目' : `发展项目“${title}”`;
    return `${where}更新了${project}，现为${labelOf(projectStateLabels, data.state)}。`;
  },
  'economy.decided': ({ where, title }) =>
    `${where}登记了民主决策${title === null ? '' : `“${title}”`}的结果。`,
  'talent.added': ({ where, source }) => `${where}登记了${somebody(source)}的线索。`,
  'talent.changed': ({ where, source }) => `${where}更新了${somebody(source)}的情况。`,
  'talent.moved': talentMoved,
  'talent.forgotten': ({ where, data }) =>
    `${where}有${number(data.files)}份未采用的人才档案保存期满，已按规定删除。`,
  'talent_file.changed': ({ where }) => `${where}的一份人才档案材料有更新。`,
  'incumbents.submitted': ({ where, data }) =>
    `${where}上报了${number(data.rows)}名现任村班子成员的名单，待区委组织部确认。`,
  'incumbents.confirmed': ({ where, data }) =>
    `${where}上报的${number(data.rows)}名现任村班子成员已确认入册。`,
  'incumbents.returned': ({ where }) => `${where}上报的现任村班子成员名单被退回，请按意见修改。`,
  'incumbents.withdrawn': ({ where }) => `${where}撤回了现任村班子成员名单。`,
  ...candidateSentences,
  'review.departments_chosen': ({ data }) => {
    const chosen = Array.isArray(data.departments) ? data.departments : [];
    const names = chosen.map((each) => labelOf(reviewDepartmentLabels, each));
    return `联审部门已调整为：${names.join('、')}。`;
  },
  'team.seats_set': ({ where, post }) => `${where}调整了${post ?? '村班子岗位'}的职数。`,
  'holder.took_office': ({ where, who, post }) => `${where}${post ?? ''}${who ?? '一名同志'}到任。`,
  'holder.left_office': ({ where, who, post }) => `${where}${post ?? ''}${who ?? '一名同志'}离任。`,
  'holder.recorded': ({ where, who, post, data }) =>
    `${where}登记了${post ?? ''}${who ?? '一名同志'}的${labelOf(recordKindLabels, data.kind)}。`,
};
