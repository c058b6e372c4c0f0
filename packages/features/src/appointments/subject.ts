/** What events of appointments are about: candidates, and what is answered and objected about them. */
import { defineSubject, type ShownOn } from '../kernel/index.js';

/** 人选: a talent on the way to one village position. */
export const candidateSubject = defineSubject({
  kind: 'candidate',
  label: '人选',
  page: '/appointments/$id',
});

/** The page of the candidate that an event names. */
const onCandidate: ShownOn = {
  subject: candidateSubject,
  id: ({ data }) => (typeof data.candidateId === 'number' ? data.candidateId : null),
};

/** 联审: a candidate's case as it lies with the departments. */
export const reviewSubject = defineSubject({ kind: 'review', label: '联审', page: null });

/** 联审部门: which departments a joint review asks. */
export const departmentsSubject = defineSubject({
  kind: 'review_departments',
  label: '联审部门',
  page: null,
});

/** 联审意见: the opinion of one department. */
export const opinionSubject = defineSubject({
  kind: 'opinion',
  label: '联审意见',
  page: onCandidate,
});

/** 公示异议: what was objected during a public notice. */
export const objectionSubject = defineSubject({
  kind: 'objection',
  label: '公示异议',
  page: onCandidate,
});
