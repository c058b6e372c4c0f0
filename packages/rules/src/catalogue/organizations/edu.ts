// Rules EDU: study hours of members.
import type { Rule } from '../../law/rule.js';

export const EDU_01: Rule = {
  id: 'EDU-01',
  title: '党员学时',
  text: '党员每年集中学习培训时间一般不少于32学时。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十条' } },
  certainty: 'verified',
};

export const EDU_02: Rule = {
  id: 'EDU-02',
  title: '书记和班子成员学时',
  text: '基层党组织书记和班子成员每年不少于56学时，至少参加1次集中培训；书记每年至少参加1次县级以上轮训，新任书记任职6个月内参加培训。',
  source: { regulation: 'education_plan' },
  certainty: 'excerpt',
};

export const EDU_03: Rule = {
  id: 'EDU-03',
  title: '年中入党的学时',
  text: '按自然年度计算；年中入党的按月折算，向上取整。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const EDU_04: Rule = {
  id: 'EDU-04',
  title: '学时的计算',
  text: '1学时45分钟；“三会一课”中的学习计入，须签到；线上学习不超过一半。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const EDU_05: Rule = {
  id: 'EDU-05',
  title: '年老体弱党员',
  text: '年老体弱、行动不便、身患重病、失能的党员不作硬性要求。',
  source: { regulation: 'member_education', articles: { 'MEDU-2019': '第二十三条' } },
  certainty: 'verified',
};

export const EDU_06: Rule = {
  id: 'EDU-06',
  title: '学习任务',
  text: '已发布、未读、学习中、已完成或逾期；学习登记由本人进行，代录须写明原因；不统计在线时长，不积分。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};
