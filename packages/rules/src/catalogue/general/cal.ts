// Rules CAL: working days and public notices.
import type { Rule } from '../../law/rule.js';

export const CAL_01: Rule = {
  id: 'CAL-01',
  title: '工作日',
  text: '先看国务院办公厅当年放假通知，没有列明的周一至周五为工作日。',
  source: { regulation: 'holidays' },
  certainty: 'excerpt',
};

export const CAL_02: Rule = {
  id: 'CAL-02',
  title: '放假和调休安排',
  text: '放假和调休上班按国务院办公厅每年的通知；2025年、2026年的已随系统载入。',
  source: { regulation: 'holidays' },
  certainty: 'excerpt',
};

export const CAL_03: Rule = {
  id: 'CAL-03',
  title: '公示期',
  text: '公示期按工作日计算，发布当日不计入，到第n个工作日二十四时为止，次日方可进入下一步。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};

export const CAL_04: Rule = {
  id: 'CAL-04',
  title: '尚无放假通知的年度',
  text: '放假通知尚未载入的年度，周一至周五按工作日暂算，页面注明“暂算”，不能据此结束公示。',
  source: { regulation: 'holidays' },
  certainty: 'practice',
};

export const CAL_05: Rule = {
  id: 'CAL-05',
  title: '载入放假安排',
  text: '下一年度的放假和调休安排由区安全管理员按国务院办公厅通知载入，载入后立即生效，期限重新计算。',
  source: { regulation: 'district_setting' },
  certainty: 'local',
};
