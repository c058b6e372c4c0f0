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
  text: '2025年、2026年放假和调休上班按国务院办公厅通知。',
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
  text: '当年放假通知尚未载入的，工作日只是暂算，不能据此结束公示。',
  source: { regulation: 'holidays' },
  certainty: 'practice',
};
