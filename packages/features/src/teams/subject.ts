/** What events of teams are about: the team of a village, and who holds its posts. */
import { defineSubject } from '../kernel/index.js';

/** 村班子: the team of a village, which bears the village's number. */
export const teamSubject = defineSubject({ kind: 'team', label: '村班子', page: '/teams/$id' });

/** 任职: a person on a seat of a village position. */
export const holderSubject = defineSubject({
  kind: 'holder',
  label: '任职',
  page: '/teams/holders/$id',
});
