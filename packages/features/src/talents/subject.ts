/** What events of talents are about: a talent, its file, and the pool of a street. */
import { defineSubject } from '../kernel/index.js';

/** 人才: a person in the pool of a village. */
export const talentSubject = defineSubject({
  kind: 'talent',
  label: '人才',
  page: '/talents/$id',
});

/** 人才库: the pool of a street, which bears the street's number. */
export const poolSubject = defineSubject({ kind: 'talent_pool', label: '人才库', page: null });

/** 档案材料: what the file of a talent says beyond the pool. */
export const talentFileSubject = defineSubject({
  kind: 'talent_file',
  label: '档案材料',
  page: null,
});
