// Rules ORG: party organizations, teams and terms.
import type { Rule } from '../../law/rule.js';

export const ORG_01: Rule = {
  id: 'ORG-01',
  title: '组织类别',
  text: '党工委、党委、党总支、党支部、联合党支部、临时党支部、流动党员党支部；党小组不是一级组织，隶属一个党支部。',
  source: { regulation: 'constitution' },
  certainty: 'memory',
};

export const ORG_02: Rule = {
  id: 'ORG-02',
  title: '所属领域',
  text: '农村、社区、街道、机关、事业单位、国有企业、非公企业、社会组织、楼宇、园区、商圈、学校、医院、离退休、流动党员、新业态新就业群体、其他。',
  source: { regulation: 'district_setting' },
  certainty: 'memory',
};

export const ORG_03: Rule = {
  id: 'ORG-03',
  title: '党支部的设立和规模',
  text: '正式党员3人以上的单位应当成立党支部；党支部党员人数一般不超过50人。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第四条' } },
  certainty: 'verified',
  overridable: true,
};

export const ORG_04: Rule = {
  id: 'ORG-04',
  title: '联合党支部',
  text: '正式党员不足3人的单位，按照地域相邻、行业相近、规模适当、便于管理的原则成立联合党支部，覆盖单位一般不超过5个；为期6个月以上的工程、工作项目符合条件的应当成立党支部。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第五条' } },
  certainty: 'verified',
  overridable: true,
};

export const ORG_05: Rule = {
  id: 'ORG-05',
  title: '临时党支部',
  text: '组织关系不转接的临时机构经上级党组织批准可以成立临时党支部；一般不发展党员、不处分处置党员、不收缴党费、不选举代表、不换届；班子成员由上级指定。',
  source: { regulation: 'branch_work' },
  certainty: 'excerpt',
  overridable: true,
};

export const ORG_06: Rule = {
  id: 'ORG-06',
  title: '党总支、基层党委的设置',
  text: '党员超过50人、超过100人的，经上级党委批准可以设立党总支、基层党委。机关、国有企业100人以上应当设党委，50人至100人应当设党总支；村超过50人可以设党总支，100人以上经县级地方党委批准可以设党委。人数不足的，因工作需要经批准也可以设立。',
  source: { regulation: 'constitution' },
  certainty: 'practice',
};

export const ORG_07: Rule = {
  id: 'ORG-07',
  title: '支部委员会',
  text: '正式党员7人以上的党支部应当设立支部委员会，由3至5人组成，一般不超过7人；不足7人的设书记1名，必要时设副书记1名。',
  source: { regulation: 'branch_work' },
  certainty: 'excerpt',
  overridable: true,
};

export const ORG_08: Rule = {
  id: 'ORG-08',
  title: '总支、党委委员名额',
  text: '党总支委员会5至7人；基层党委委员一般5至9人；乡镇党委7至9人。',
  source: { regulation: 'rural_organization' },
  certainty: 'practice',
};

export const ORG_09: Rule = {
  id: 'ORG-09',
  title: '支部书记的党龄',
  text: '支部书记须有1年以上党龄，预备党员不能担任。',
  source: { regulation: 'branch_work' },
  certainty: 'excerpt',
};

export const ORG_10: Rule = {
  id: 'ORG-10',
  title: '任期',
  text: '基层党委每届5年；党总支、党支部每届3年；村和社区党的委员会、总支部委员会、支部委员会每届5年。',
  source: { regulation: 'term' },
  certainty: 'excerpt',
};

export const ORG_11: Rule = {
  id: 'ORG-11',
  title: '换届时间',
  text: '任期届满前6个月提醒；延期或者提前换届须报上级党组织批准，延长期限一般不超过1年。',
  source: { regulation: 'election', articles: { 'ELEC-2020': '第三条' } },
  certainty: 'verified',
  overridable: true,
};

export const ORG_12: Rule = {
  id: 'ORG-12',
  title: '班子补选',
  text: '书记、副书记、委员出缺应当及时补选，必要时上级党组织可以指派。',
  source: { regulation: 'branch_work' },
  certainty: 'excerpt',
};

export const ORG_13: Rule = {
  id: 'ORG-13',
  title: '设立、调整和撤销',
  text: '申请后由上级党委研究批复，一般不超过1个月；撤销前须无党员、无在办发展党员事项、无党费结余、无未完成任务。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第九条' } },
  certainty: 'verified',
  overridable: true,
};

export const ORG_14: Rule = {
  id: 'ORG-14',
  title: '党组织合并',
  text: '合并以同一生效日期转移全部党员，原组织只读保留，党费结余凭签字的交接单移交。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const ORG_15: Rule = {
  id: 'ORG-15',
  title: '党小组',
  text: '党员人数较多或者工作地、居住地分散的党支部划分党小组，组长由支部指定或者推荐；每组不少于3名党员，其中至少1名正式党员。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十三条' } },
  certainty: 'verified',
};
