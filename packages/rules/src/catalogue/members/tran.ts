// Rules TRAN: transfers of membership.
import type { Rule } from '../../law/rule.js';

export const TRAN_01: Rule = {
  id: 'TRAN-01',
  title: '应当转接组织关系',
  text: '工作、学习单位或者经常居住地变动，或者外出6个月以上且地点固定的，应当转移组织关系；不得无故拒转拒接；接收前由原党组织继续管理。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十五条' } },
  certainty: 'verified',
};

export const TRAN_02: Rule = {
  id: 'TRAN-02',
  title: '组织关系凭证',
  text: '外出地点固定且6个月以上的开具组织关系介绍信（正式关系），不满6个月的开具党员证明信（临时关系），地点时间不定的使用流动党员活动证，3个月以内的不需要；临时关系党员在所在支部没有表决权。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十五条' } },
  certainty: 'practice',
};

export const TRAN_03: Rule = {
  id: 'TRAN-03',
  title: '介绍信有效期',
  text: '市内10天、市外30天，最长不超过90天；逾期的由本人申请、原支部证明后重新开具。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const TRAN_04: Rule = {
  id: 'TRAN-04',
  title: '介绍信三联',
  text: '介绍信分存根、主件、回执三联；回执由接收党委直接寄回开具党委，存根保存10年，由本人携带或者机要寄送。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const TRAN_05: Rule = {
  id: 'TRAN-05',
  title: '长期不转组织关系',
  text: '没有正当理由6个月以上不转移组织关系的，由支部核查，系统不自动处置。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const TRAN_06: Rule = {
  id: 'TRAN-06',
  title: '不能办理转接的情形',
  text: '正在接受审查、发展党员正在办理第15至17步、已有在途转接的不能转接；党费未交清的提醒。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
  overridable: true,
};
