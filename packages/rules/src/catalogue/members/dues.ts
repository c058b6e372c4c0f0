// Rules DUES: membership dues.
import type { Rule } from '../../law/rule.js';

export const DUES_01: Rule = {
  id: 'DUES-01',
  title: '按月领取工资的党员',
  text: '以每月固定、经常性的税后工资收入为基数：3000元以下（含3000元）0.5%，超过3000元至5000元（含）1%，超过5000元至10000元（含）1.5%，超过10000元2%。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_02: Rule = {
  id: 'DUES-02',
  title: '实行年薪制的党员',
  text: '以当月实际领取的薪酬为基数，比例同上。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_03: Rule = {
  id: 'DUES-03',
  title: '个体经营者等',
  text: '以上季度月平均纯收入为基数，比例同上。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_04: Rule = {
  id: 'DUES-04',
  title: '离退休党员',
  text: '以基本离退休费或者基本养老金为基数，不含津补贴（2008年规定为实际领取的总额）：5000元以下（含5000元）0.5%，超过5000元1%。社会保险统一发放、分不出项目的，由支部参照收入相近的党员确定基数。',
  source: { regulation: 'dues_notice' },
  certainty: 'excerpt',
};

export const DUES_05: Rule = {
  id: 'DUES-05',
  title: '农民党员',
  text: '每月0.2元至1元，由省级党委确定。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_06: Rule = {
  id: 'DUES-06',
  title: '学生、下岗失业等党员',
  text: '学生、下岗失业、依靠抚恤救济、领取低保金的党员每月0.2元。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_07: Rule = {
  id: 'DUES-07',
  title: '党费的起算和多交',
  text: '预备党员从支部大会通过之月起交纳；工资变动从领到新工资的当月起；自愿多交不限，一次多交1000元以上的全部上缴中央。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_08: Rule = {
  id: 'DUES-08',
  title: '少交或免交',
  text: '交纳党费确有困难的，经支部研究、上一级党委批准可以少交或免交，并写明期限。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
  overridable: true,
};

export const DUES_09: Rule = {
  id: 'DUES-09',
  title: '交纳方式',
  text: '党员按月向正式组织关系所在支部交纳；经支部同意可以按季交纳或者委托代交；补交一般不超过6个月。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_10: Rule = {
  id: 'DUES-10',
  title: '不按规定交纳',
  text: '不按规定交纳的由支部批评教育、限期改正；无正当理由连续6个月不交纳的按自行脱党处理，须支部大会决议并报上级批准。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_11: Rule = {
  id: 'DUES-11',
  title: '党费的使用和公布',
  text: '党费用于培训党员、订阅报刊资料设备、表彰、补助困难党员、补助受灾；支部每年至少公布一次收缴情况。',
  source: { regulation: 'dues' },
  certainty: 'excerpt',
};

export const DUES_12: Rule = {
  id: 'DUES-12',
  title: '不列入基数的收入',
  text: '个人所得税、社会保险和住房公积金、住房补贴类一次性收入不列入基数。',
  source: { regulation: 'dues' },
  certainty: 'memory',
};

export const DUES_13: Rule = {
  id: 'DUES-13',
  title: '党费金额',
  text: '以分计算，四舍五入到0.01元，最低0.2元。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const DUES_14: Rule = {
  id: 'DUES-14',
  title: '年初核定，年内一般不变',
  text: '每名党员每月交纳的党费年初核定，年内一般不变动，变动的写明原因和起始月份；每月一般不超过1000元，自愿多交不限。个人所得税、社会保险费、住房公积金、职业年金、企业年金、改革性补贴、奖励性绩效和不固定的奖金不列入基数。不得垫交、从工资中代扣，不得收取“特殊党费”。',
  source: { regulation: 'dues_notice' },
  certainty: 'excerpt',
};
