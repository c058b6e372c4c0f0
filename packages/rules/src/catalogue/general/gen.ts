// Rules GEN: counting, dates, versions, severity and corrections.
import type { Rule } from '../../law/rule.js';

export const GEN_01: Rule = {
  id: 'GEN-01',
  title: '以上、超过的含义',
  text: '“以上、以下、以内、届满”包括本数；“超过、不满、以外、过半数”不包括本数。',
  source: { regulation: 'civil_code', articles: { 'CIVIL-2020': '第一千二百五十九条' } },
  certainty: 'verified',
};

export const GEN_02: Rule = {
  id: 'GEN-02',
  title: '比例用整数比较',
  text: '比例一律用人数（票数）交叉相乘比较，不先换算成百分比再比较，不四舍五入。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const GEN_03: Rule = {
  id: 'GEN-03',
  title: '期间的计算',
  text: '按月、年计算的期间，开始的当日不计入，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。',
  source: {
    regulation: 'civil_code',
    articles: { 'CIVIL-2020': '第二百零一条、第二百零二条' },
  },
  certainty: 'verified',
};

export const GEN_04: Rule = {
  id: 'GEN-04',
  title: '期限的届满',
  text: '期限到最后一日的二十四时为止（北京时间）。党内期限的最后一日遇休息日不顺延，在此前一个工作日提醒。',
  source: { regulation: 'civil_code', articles: { 'CIVIL-2020': '第二百零三条' } },
  certainty: 'local',
};

export const GEN_05: Rule = {
  id: 'GEN-05',
  title: '按办理当日有效的文本判断',
  text: '每一步按这一步办理当日有效的文本判断，不按前面步骤的日期；新文本与旧文本并存，不覆盖旧文本。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const GEN_06: Rule = {
  id: 'GEN-06',
  title: '必须与一般',
  text: '“必须、应当、不得”不满足即阻断，只有区委组织部凭理由和依据文件可以放行并留痕；“一般、可以”（包括一般不得、一般不少于、一般不超过）不满足的填写说明后可以继续。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const GEN_07: Rule = {
  id: 'GEN-07',
  title: '更正不覆盖',
  text: '已审核的记录不修改、不删除；更正形成新版本，指向原记录，并写明更正原因、更正人和更正时间。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const GEN_08: Rule = {
  id: 'GEN-08',
  title: '岗位与回避',
  text: '谁录入的，谁不审批；本人及近亲属的事项，本人不审核。',
  source: { regulation: 'civil_code', articles: { 'CIVIL-2020': '第一千零四十五条' } },
  certainty: 'local',
};
