// Rules MEET: activities of branches.
import type { Rule } from '../../law/rule.js';

export const MEET_01: Rule = {
  id: 'MEET-01',
  title: '支部党员大会',
  text: '支部党员大会一般每季度召开1次，全体党员参加，预备党员没有表决权。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十一条' } },
  certainty: 'verified',
};

export const MEET_02: Rule = {
  id: 'MEET-02',
  title: '支部委员会会议',
  text: '支部委员会会议一般每月召开1次；不设支部委员会的党支部没有这项要求。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十二条' } },
  certainty: 'verified',
};

export const MEET_03: Rule = {
  id: 'MEET-03',
  title: '党小组会',
  text: '党小组会一般每月召开1次，由党小组组长召集并主持；未划分党小组的没有这项要求。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十三条、第十四条' } },
  certainty: 'verified',
};

export const MEET_04: Rule = {
  id: 'MEET-04',
  title: '党课',
  text: '党支部应当定期开展党课；次数由区级设置，一般每季度1次；支部书记、基层党委书记每年至少讲1次党课。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十六条' } },
  certainty: 'practice',
};

export const MEET_05: Rule = {
  id: 'MEET-05',
  title: '主题党日',
  text: '党支部每月相对固定1天开展主题党日，全体党员参加。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第十六条' } },
  certainty: 'verified',
};

export const MEET_06: Rule = {
  id: 'MEET-06',
  title: '组织生活会',
  text: '党支部每年至少召开1次组织生活会，一般安排在第四季度；会前谈心，会上开展批评和自我批评，会后列出整改清单。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十七条' } },
  certainty: 'verified',
};

export const MEET_07: Rule = {
  id: 'MEET-07',
  title: '民主评议党员',
  text: '党支部一般每年开展1次民主评议党员，按照个人自评、党员互评、民主测评、组织评定的程序进行。',
  source: { regulation: 'branch_work' },
  certainty: 'excerpt',
};

export const MEET_08: Rule = {
  id: 'MEET-08',
  title: '谈心谈话',
  text: '支部委员之间、委员和党员之间、党员和党员之间每年谈心谈话一般不少于1次。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十九条' } },
  certainty: 'verified',
};

export const MEET_09: Rule = {
  id: 'MEET-09',
  title: '党员大会表决',
  text: '有表决权的党员到会半数以上方可表决；赞成人数超过应到会有表决权党员的半数为通过。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十一条' } },
  certainty: 'verified',
};

export const MEET_10: Rule = {
  id: 'MEET-10',
  title: '支部委员会会议的到会与表决',
  text: '支部委员会会议须有半数以上委员到会方可进行；赞成人数超过全体委员的半数为通过（通过标准为区级设置）。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十二条' } },
  certainty: 'verified',
};

export const MEET_11: Rule = {
  id: 'MEET-11',
  title: '应到人数',
  text: '应到人数为当日本支部党员，减去停止党籍和临时组织关系在外的党员；年老体弱、行动不便、身患重病、失能的党员参加活动不作硬性要求，仍计入表决基数；讨论接收预备党员、预备党员转正和选举时，符合规定情形的经上级党组织同意并经大会通过，可以不计入。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十三条' } },
  certainty: 'verified',
};

export const MEET_12: Rule = {
  id: 'MEET-12',
  title: '请假',
  text: '会前向支部书记请假（书记向上级党组织请假），写明事由和时段；事后补假须在3个工作日内提交证明。',
  source: { regulation: 'member_education' },
  certainty: 'local',
};

export const MEET_13: Rule = {
  id: 'MEET-13',
  title: '会议记录',
  text: '会议记录应当写明时间、地点、主持人、记录人、应到实到、缺席及原因、议题、发言要点、表决票数、决议，由主持人和记录人签字；会后3个工作日内录入。',
  source: { regulation: 'practice' },
  certainty: 'local',
};

export const MEET_14: Rule = {
  id: 'MEET-14',
  title: '四议两公开',
  text: '村级重要事项由村党组织提议、村“两委”会议商议、党员大会审议、村民会议或者村民代表会议决议，决议公开、实施结果公开；党员大会审议须三分之二以上党员到会，应到会党员半数以上同意。',
  source: { regulation: 'rural_organization' },
  certainty: 'practice',
  overridable: true,
};

export const MEET_15: Rule = {
  id: 'MEET-15',
  title: '民主评议等次',
  text: '评议分优秀、合格、基本合格、不合格四个等次，优秀一般不超过党员总数的三分之一；预备党员参加评议但不评定等次。',
  source: { regulation: 'branch_work' },
  certainty: 'excerpt',
};

export const MEET_16: Rule = {
  id: 'MEET-16',
  title: '双重组织生活',
  text: '党员领导干部既参加领导班子民主生活会，又以普通党员身份参加所在支部的组织生活。',
  source: { regulation: 'member_education' },
  certainty: 'excerpt',
};

export const MEET_17: Rule = {
  id: 'MEET-17',
  title: '一次活动计作几项',
  text: '一次活动可以同时计作主题党日和下列之一：党员大会、党课、组织生活会（可与民主评议合并）；不得同时计作党员大会和支部委员会会议。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const MEET_18: Rule = {
  id: 'MEET-18',
  title: '应做事项的期限',
  text: '按自然月、季度、年度统计，期末前7天提醒，过期标红；12月31日二十四时前结束的计入当年。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const MEET_19: Rule = {
  id: 'MEET-19',
  title: '组织生活的办理流程',
  text: '计划、通知（会前至少1天，四议两公开方案至少3天）、召开、补记录、支部审核、街道审核、归档；退回不超过3次。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const MEET_20: Rule = {
  id: 'MEET-20',
  title: '哪些事项由哪个会议决定',
  text: '接收、转正、延长、取消预备党员，选举，处分和组织处置，表彰，推荐代表等由党员大会决定；支部委员会、党小组会不得代行。',
  source: { regulation: 'branch_work', articles: { 'BRANCH-2018': '第十一条' } },
  certainty: 'verified',
};

export const MEET_21: Rule = {
  id: 'MEET-21',
  title: '年度会议所属的年度',
  text: '年度组织生活会、民主评议党员按上级当年通知召开，一般在次年1至3月；1至3月召开、上一年度尚未完成的，计作上一年度，也可以由支部写明所属年度。',
  source: { regulation: 'practice' },
  certainty: 'practice',
};
