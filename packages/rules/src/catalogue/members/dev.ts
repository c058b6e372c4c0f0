// Rules DEV: admission of members.
import type { Rule } from '../../law/rule.js';

export const DEV_01: Rule = {
  id: 'DEV-01',
  title: '递交入党申请书',
  text: '年满18周岁的入党申请人向工作、学习所在单位党组织递交入党申请书。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第五条、第六条' } },
  certainty: 'verified',
};

export const DEV_02: Rule = {
  id: 'DEV-02',
  title: '派人谈话',
  text: '党组织收到入党申请书后1个月内派人同入党申请人谈话。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第七条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_03: Rule = {
  id: 'DEV-03',
  title: '推荐和确定入党积极分子',
  text: '由党员推荐、群团组织推优产生人选，支部委员会会议研究决定；28周岁以下团员一般由团组织推优。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第八条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_04: Rule = {
  id: 'DEV-04',
  title: '上级党委备案',
  text: '确定入党积极分子后报上级党委备案。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第八条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_05: Rule = {
  id: 'DEV-05',
  title: '指定培养联系人',
  text: '指定1至2名正式党员作培养联系人。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第九条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_06: Rule = {
  id: 'DEV-06',
  title: '培养教育考察',
  text: '党支部每半年考察一次，基层党委每年分析一次入党积极分子队伍状况。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十一条' } },
  certainty: 'verified',
};

export const DEV_07: Rule = {
  id: 'DEV-07',
  title: '研究拟列为发展对象',
  text: '经过一年以上培养教育和考察，听取党小组、培养联系人、党员和群众意见后，由支部委员会会议讨论。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十三条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_08: Rule = {
  id: 'DEV-08',
  title: '确定发展对象',
  text: '2026年细则：报上级党委同意后公示，公示期不少于5个工作日，无异议的列为发展对象；2014年细则：支部委员会同意并报上级党委备案。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十三条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_09: Rule = {
  id: 'DEV-09',
  title: '确定入党介绍人',
  text: '由2名正式党员作入党介绍人，留党察看期间的党员不能作介绍人。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十四条' } },
  certainty: 'verified',
};

export const DEV_10: Rule = {
  id: 'DEV-10',
  title: '政治审查',
  text: '党组织对发展对象进行政治审查，审查不合格的不能发展；审查结论有效期为区级设置。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十六条' } },
  certainty: 'verified',
};

export const DEV_11: Rule = {
  id: 'DEV-11',
  title: '短期集中培训',
  text: '基层党委或者县级党委组织部门组织短期集中培训，一般不少于3天或者不少于24学时，不足的填写说明。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十七条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_12: Rule = {
  id: 'DEV-12',
  title: '支部委员会审查',
  text: '支部委员会对发展对象进行严格审查，集体讨论。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十八条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_13: Rule = {
  id: 'DEV-13',
  title: '上级党委预审',
  text: '具有审批权限的基层党委预审；发展对象未来3个月内将离开工作、学习单位的，一般不办理接收手续。',
  source: {
    regulation: 'development',
    articles: { 'DEV-2014': '第十九条', 'DEV-2026': '第十八条' },
  },
  certainty: 'verified',
  overridable: true,
};

export const DEV_14: Rule = {
  id: 'DEV-14',
  title: '填写入党志愿书',
  text: '预审合格后发给编号的《中国共产党入党志愿书》，在入党介绍人指导下填写。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第十八条' } },
  certainty: 'verified',
  overridable: true,
};

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
  certainty: 'excerpt',
};

export const DEV_17: Rule = {
  id: 'DEV-17',
  title: '上级党委派人谈话',
  text: '党委审批前，指派党委委员或者组织员同发展对象谈话。',
  source: { regulation: 'development' },
  certainty: 'memory',
  overridable: true,
};

export const DEV_18: Rule = {
  id: 'DEV-18',
  title: '上级党委审批',
  text: '党委在3个月内集体讨论审批；如遇特殊情况可适当延长，但不得超过6个月。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第二十五条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_19: Rule = {
  id: 'DEV-19',
  title: '组织部门备案',
  text: '审批结果报上级党委组织部门备案。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第二十五条' } },
  certainty: 'verified',
};

export const DEV_20: Rule = {
  id: 'DEV-20',
  title: '编入支部和党小组',
  text: '预备党员及时编入党支部和党小组，继续进行教育和考察。',
  source: { regulation: 'development' },
  certainty: 'memory',
};

export const DEV_21: Rule = {
  id: 'DEV-21',
  title: '入党宣誓',
  text: '预备党员必须面向党旗进行入党宣誓，一般在批准后1个月内。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第二十九条' } },
  certainty: 'verified',
};

export const DEV_22: Rule = {
  id: 'DEV-22',
  title: '继续教育考察',
  text: '对预备党员继续教育和考察，预备期内或者转正后1年内参加一次培训。',
  source: { regulation: 'development' },
  certainty: 'practice',
};

export const DEV_23: Rule = {
  id: 'DEV-23',
  title: '提出转正申请',
  text: '预备期满由本人提出书面转正申请。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第三十二条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_24: Rule = {
  id: 'DEV-24',
  title: '支部大会讨论转正',
  text: '预备期满后党支部应当及时讨论能否转为正式党员，不得提前。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第三十一条、第三十二条' } },
  certainty: 'verified',
};

export const DEV_25: Rule = {
  id: 'DEV-25',
  title: '上级党委审批转正',
  text: '党委对支部大会通过的转正决议应当在3个月内审批。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第三十三条' } },
  certainty: 'verified',
  overridable: true,
};

export const DEV_26: Rule = {
  id: 'DEV-26',
  title: '材料归档',
  text: '入党材料及时存入本人人事档案或者由所在党委保存。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第三十六条' } },
  certainty: 'practice',
};

export const DEV_27: Rule = {
  id: 'DEV-27',
  title: '审批权限',
  text: '预备党员由具有审批权限的党委、党工委审批；党总支、临时党组织、党组，以及街道、乡镇党（工）委下辖的村、社区党委和其他基层党委不能审批。',
  source: { regulation: 'development' },
  certainty: 'practice',
};

export const DEV_28: Rule = {
  id: 'DEV-28',
  title: '预备期',
  text: '预备期为一年，从支部大会通过之日算起；期满按期转正、延长一次（6个月以上1年以下，从期满之日算起）或者取消资格，均须支部大会通过并报上级党委批准。',
  source: { regulation: 'development', articles: { 'DEV-2026': '第三十一条、第三十三条' } },
  certainty: 'verified',
};

export const DEV_29: Rule = {
  id: 'DEV-29',
  title: '支部大会决议超期',
  text: '支部大会决议超过3个月才报党委的，支部应当复议；超过6个月的，重新召开支部大会讨论，预备期从新的支部大会通过之日算起。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};

export const DEV_30: Rule = {
  id: 'DEV-30',
  title: '办理期间单位变动',
  text: '入党积极分子、发展对象单位变动的，原单位转交培养考察材料，接收支部审查后培养时间可以连续计算；预备党员转移组织关系，由接收支部办理转正。',
  source: { regulation: 'development' },
  certainty: 'memory',
};

export const DEV_31: Rule = {
  id: 'DEV-31',
  title: '发展党员计划',
  text: '每年发展计划由区委组织部下达到党委，超计划不能审批。',
  source: { regulation: 'practice' },
  certainty: 'memory',
  overridable: true,
};
