import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

const toOfficer = (sentence: string) =>
  knownMe()?.assignment.role === 'joint_review_officer' ? sentence : null;

export const appointmentsLive: readonly LiveRule[] = [
  {
    on: ['candidate.*', 'opinion.*', 'objection.*', 'review.*', 'holder.*'],
    refresh: () => [trpc.appointments.get.pathFilter(), trpc.appointments.queueItem.pathFilter()],
  },
  {
    on: ['candidate.*', 'talent.*'],
    refresh: () => [trpc.appointments.board.pathFilter()],
  },
  {
    // A case that moves changes its column and its place: while somebody reads, it waits.
    on: ['candidate.*', 'opinion.*'],
    hold: () => [trpc.appointments.list.pathFilter()],
  },
  {
    on: ['review.sent', 'review.closed', 'opinion.*'],
    hold: () => [trpc.appointments.queue.pathFilter()],
  },
  {
    on: ['review.departments_chosen'],
    refresh: () => [trpc.appointments.departments.pathFilter()],
  },
  {
    on: ['candidate.moved', 'objection.changed'],
    refresh: () => [trpc.appointments.watch.pathFilter()],
  },
  { on: ['review.sent'], say: () => toOfficer('有新的联审事项') },
  { on: ['opinion.explained'], say: () => toOfficer('街道已作说明，请重新答复') },
];
