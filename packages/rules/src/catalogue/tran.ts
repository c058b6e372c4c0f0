import type { Rule } from '../rule.js';

export const TRAN_02: Rule = {
  id: 'TRAN-02',
  title: '组织关系凭证',
  text: '外出地点固定且6个月以上的开具组织关系介绍信（正式关系），不满6个月的开具党员证明信（临时关系），地点时间不定的使用流动党员活动证，3个月以内的不需要；临时关系党员在所在支部没有表决权。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十五条' } },
  certainty: 'practice',
};
