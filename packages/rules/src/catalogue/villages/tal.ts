// Rules TAL: the teams of villages and the way into them.
import type { Rule } from '../../law/rule.js';

export const TAL_01: Rule = {
  id: 'TAL-01',
  title: '人才来源',
  text: '致富能人、返乡创业人员、在外务工经商人员、退役军人、大学毕业生、合作社或家庭农场负责人、农村经纪人、乡村医生、教师、网格员、现任村干部、村级后备力量、机关企事业退休干部、其他。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const TAL_02: Rule = {
  id: 'TAL-02',
  title: '岗位和产生方式',
  text: '村党组织成员由党内选举产生并报上级批准或备案；村民委员会成员只能由村民直接选举，任何组织和个人不得指定、委派或者撤换；村务监督委员会由村民会议或者村民代表会议推选；集体经济组织理事、监事由成员（代表）大会选举。',
  source: { regulation: 'village_committee_law', articles: { 'VCL-2018': '第十一条' } },
  certainty: 'verified',
};

export const TAL_03: Rule = {
  id: 'TAL-03',
  title: '党内职务人选条件',
  text: '正式党员；书记1年以上党龄；无负面清单情形；年龄学历按区级设置。',
  source: { regulation: 'branch_work' },
  certainty: 'practice',
  overridable: true,
};

export const TAL_04: Rule = {
  id: 'TAL-04',
  title: '村民委员会选举',
  text: '登记参加选举的村民过半数投票有效，获得参加投票村民过半数的选票当选；另行选举以得票多者当选，但不得少于所投票数的三分之一。',
  source: { regulation: 'village_committee_law', articles: { 'VCL-2018': '第十三条至第十五条' } },
  certainty: 'verified',
};

export const TAL_05: Rule = {
  id: 'TAL-05',
  title: '罢免和职务终止',
  text: '五分之一以上村民或者三分之一以上村民代表可以提出罢免，须登记参加选举的村民过半数投票并经投票的村民过半数通过；连续两次评议不称职的职务终止。',
  source: {
    regulation: 'village_committee_law',
    articles: { 'VCL-2018': '第十六条、第十八条、第三十三条' },
  },
  certainty: 'verified',
};

export const TAL_06: Rule = {
  id: 'TAL-06',
  title: '任职回避',
  text: '村民委员会成员及其近亲属不得担任村务监督机构成员；理事会成员、财会人员及其近亲属不得担任监事。',
  source: { regulation: 'village_committee_law', articles: { 'VCL-2018': '第三十二条' } },
  certainty: 'verified',
};

export const TAL_07: Rule = {
  id: 'TAL-07',
  title: '一肩挑和交叉任职',
  text: '村党组织负责人可以通过法定程序担任村民委员会主任、集体经济组织理事长；一肩挑的年度审计从严。',
  source: { regulation: 'village_committee_law' },
  certainty: 'practice',
};

export const TAL_08: Rule = {
  id: 'TAL-08',
  title: '县级联审',
  text: '村班子人选由区委组织部、民政部门牵头，有关部门联合审查；未经联审不得任职，逾期未答复不视为通过。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const TAL_09: Rule = {
  id: 'TAL-09',
  title: '负面清单',
  text: '负面清单情形不得作为人选；一般情形须街道党工委研究并经区委组织部同意。清单以区里文件为准。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const TAL_10: Rule = {
  id: 'TAL-10',
  title: '人选办理流程',
  text: '线索、入库、在库、动议、联审、考察、研究、公示、履行选举程序、备案、在任、离任。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const TAL_11: Rule = {
  id: 'TAL-11',
  title: '备案管理',
  text: '村党组织书记的任职、变动、撤换须在生效前报区委组织部备案。',
  source: { regulation: 'practice' },
  certainty: 'practice',
  overridable: true,
};

export const TAL_12: Rule = {
  id: 'TAL-12',
  title: '年度考核',
  text: '每年考核一次，等次为优秀、称职、基本称职、不称职；山东省民主评议每年至少1次，间隔6个月以上。',
  source: { regulation: 'shandong_village_committee' },
  certainty: 'practice',
};

export const TAL_13: Rule = {
  id: 'TAL-13',
  title: '经济责任审计',
  text: '任期和离任经济责任审计；任期审计结果在下届选举前公布；山东省届中离任的在离任30日内审计。',
  source: { regulation: 'village_committee_law', articles: { 'VCL-2018': '第三十五条' } },
  certainty: 'verified',
  overridable: true,
};

export const TAL_14: Rule = {
  id: 'TAL-14',
  title: '进入村班子人才数',
  text: '统计期内有来源且在任（或者曾在任）的人数，一人多职只计一人。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const TAL_15: Rule = {
  id: 'TAL-15',
  title: '免职、辞职和离任原因',
  text: '党内职务可以由上级党组织免职或者调整；村民委员会成员不得由机关免职，只有辞职、罢免、职务终止、当选无效、任期届满。',
  source: { regulation: 'village_committee_law', articles: { 'VCL-2018': '第十一条、第十七条' } },
  certainty: 'verified',
};
