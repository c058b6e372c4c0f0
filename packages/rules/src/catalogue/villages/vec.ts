// Rules VEC: the collective economy of villages.
import type { Rule } from '../../law/rule.js';

export const VEC_01: Rule = {
  id: 'VEC-01',
  title: '村集体收入',
  text: '总收入为经营收入、发包及上交收入、投资收益、补助收入、其他收入之和；经营性收入不含补助收入。',
  source: { regulation: 'accounting_report' },
  certainty: 'excerpt',
};

export const VEC_02: Rule = {
  id: 'VEC-02',
  title: '收入分档',
  text: '不满10万元为D档，10万元以上不满50万元为C档，50万元以上不满100万元为B档，100万元以上为A档。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const VEC_03: Rule = {
  id: 'VEC-03',
  title: '收入指标',
  text: '10万元以下村数、50万元以上占比、百万元以上占比；过半数须超过一半。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const VEC_04: Rule = {
  id: 'VEC-04',
  title: '数据锁定',
  text: '村会计按月填报，街道审核，次年1月31日区农业农村部门锁定；锁定后由区级更正。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const VEC_05: Rule = {
  id: 'VEC-05',
  title: '重大事项决定',
  text: '成员大会应有三分之二以上具有完全民事行为能力的成员参加，并经全体成员三分之二以上同意；代表大会须全体代表三分之二以上同意；提前10日通知。',
  source: { regulation: 'rural_collective', articles: { 'RCE-2024': '第二十六条至第二十八条' } },
  certainty: 'verified',
};

export const VEC_06: Rule = {
  id: 'VEC-06',
  title: '村务财务公开',
  text: '山东省村财务按月逐项公开，一般事项按季公开；集体资金不得存入个人账户。',
  source: { regulation: 'shandong_village_affairs' },
  certainty: 'excerpt',
};

export const VEC_07: Rule = {
  id: 'VEC-07',
  title: '发展路径',
  text: '资产经营、土地运营、产业带动；“1+1+N”为区级实施意见、街道方案和各项措施。',
  source: { regulation: 'district_setting' },
  certainty: 'memory',
};
