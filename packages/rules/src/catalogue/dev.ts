import type { Rule } from '../rule.js';

export const DEV_15: Rule = {
  id: 'DEV-15',
  title: '支部大会讨论接收预备党员',
  text: '预审合格后1个月内召开支部党员大会；有表决权的到会党员超过应到会有表决权党员的半数方可开会，无记名投票，逐个讨论表决。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十九条、第二十条' } },
  certainty: 'verified',
};

export const DEV_16: Rule = {
  id: 'DEV-16',
  title: '接收、转正的通过票数',
  text: '赞成人数超过应到会有表决权的正式党员的半数为通过；弃权和缺席均不算赞成。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第二十条' } },
  certainty: 'verified',
};

export const DEV_16A: Rule = {
  id: 'DEV-16a',
  title: '因故缺席党员的书面意见',
  text: '2014年细则规定，因故不能到会的党员会前正式提出书面意见的统计在票数内；2026年细则是否沿用尚待核对，结果取决于书面意见时待人工确认。',
  source: { regulation: 'development' },
  certainty: 'verified',
};
