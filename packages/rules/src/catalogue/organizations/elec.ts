// Rules ELEC: elections of party organizations.
import type { Rule } from '../../law/rule.js';

export const ELEC_01: Rule = {
  id: 'ELEC-01',
  title: '选举由谁进行',
  text: '党员大会选举；党员500人以上或者分散的，经上级党组织批准可以召开党员代表大会。',
  source: { regulation: 'election', articles: { 'ELEC-2020': '第四条' } },
  certainty: 'verified',
  overridable: true,
};

export const ELEC_02: Rule = {
  id: 'ELEC-02',
  title: '差额比例',
  text: '委员候选人差额不少于应选人数的20%；代表候选人差额不少于20%。书记、副书记等额选举。',
  source: { regulation: 'election', articles: { 'ELEC-2020': '第九条、第十三条' } },
  certainty: 'verified',
};

export const ELEC_03: Rule = {
  id: 'ELEC-03',
  title: '选举大会的到会人数',
  text: '有选举权的到会人数不少于应到会人数的五分之四，会议有效。',
  source: { regulation: 'election' },
  certainty: 'excerpt',
};

export const ELEC_04: Rule = {
  id: 'ELEC-04',
  title: '不计入应到会人数的情形',
  text: '患精神病或者不能表达意志、自费出国半年以上、未受留党察看以上处分但正在服刑、年老体弱长期卧床或者长期生病生活不能自理、外出半年以上应转未转、离退休回原籍长居未转出的，经上级党组织同意并经党员大会通过，可以不计入应到会人数；没有同意和通过的照常计入。留党察看期间没有表决权、选举权，不在应到会人数之内。',
  source: { regulation: 'election' },
  certainty: 'excerpt',
};

export const ELEC_05: Rule = {
  id: 'ELEC-05',
  title: '候选人的产生',
  text: '上届委员会按多数意见提出，报上级党组织审查同意，党员酝酿后提交选举。',
  source: { regulation: 'election', articles: { 'ELEC-2020': '第十四条' } },
  certainty: 'verified',
  overridable: true,
};

export const ELEC_06: Rule = {
  id: 'ELEC-06',
  title: '选票和计票',
  text: '无记名投票，候选人按姓氏笔画排列；收回选票多于发出选票的选举无效；一张选票所选人数多于应选人数的为无效票；不得委托他人代投。',
  source: { regulation: 'election' },
  certainty: 'excerpt',
};

export const ELEC_07: Rule = {
  id: 'ELEC-07',
  title: '当选票数',
  text: '得赞成票超过应到会有选举权人数半数的当选；有的材料为实到会人数，由区里设置，两者结果不同的须上级党组织确认。',
  source: { regulation: 'election' },
  certainty: 'practice',
};

export const ELEC_08: Rule = {
  id: 'ELEC-08',
  title: '当选人数多于或少于名额',
  text: '多于名额的按得票多少当选，末位票数相等的就相等者重新投票；少于名额的另行选举，接近名额的经半数以上同意可以减少名额。',
  source: { regulation: 'election' },
  certainty: 'excerpt',
};

export const ELEC_09: Rule = {
  id: 'ELEC-09',
  title: '选举结果报批',
  text: '委员报上级党组织备案，书记、副书记报上级党组织批准后就任。',
  source: { regulation: 'constitution', articles: { 'PC-2022': '第三十一条' } },
  certainty: 'verified',
  overridable: true,
};

export const ELEC_10: Rule = {
  id: 'ELEC-10',
  title: '换届选举流程',
  text: '届满提醒、请示、批复、推荐酝酿、人选报批、审查同意、选举大会、计票、第一次委员会会议、结果报批、批复、任期开始、归档；请示一般在大会1个月前提出。',
  source: { regulation: 'election' },
  certainty: 'practice',
};
