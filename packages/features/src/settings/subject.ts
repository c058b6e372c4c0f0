/** What events of settings are about: single settings, the negative list, notices of rest days. */
import { defineSubject } from '../kernel/index.js';

/** 区级设置: a number or choice that the district decides. */
export const settingSubject = defineSubject({ kind: 'setting', label: '区级设置', page: null });

/** 负面清单: what speaks against a candidate. */
export const negativeListSubject = defineSubject({
  kind: 'negative_list',
  label: '负面清单',
  page: null,
});

/** 放假安排: which days of a year are worked. */
export const holidayNoticeSubject = defineSubject({
  kind: 'holiday_notice',
  label: '放假安排',
  page: null,
});
