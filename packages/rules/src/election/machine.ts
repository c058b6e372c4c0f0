// The machine of an election of a party organization (ELEC-10).
import { ELEC_03, ELEC_05, ELEC_09, ELEC_10 } from '../catalogue/organizations/elec.js';
import type { Machine } from '../process/machine.js';
import type { Role } from '../roles.js';
import { type ElecSettings, elecDefaults } from '../settings/organizations/elec.js';
import {
  approved,
  ballotsAgree,
  type ElectionFacts,
  inTime,
  meetingValid,
  nominated,
} from './guards.js';
/** ELEC-10 states of a 换届. */
export type ElectionState =
  | 'reminded'
  | 'requested'
  | 'request_approved'
  | 'nominating'
  | 'candidates_submitted'
  | 'candidates_approved'
  | 'meeting'
  | 'counting'
  | 'first_session'
  | 'result_submitted'
  | 'result_approved'
  | 'in_term'
  | 'archived'
  | 'called_off';

/** Moves of an election, by name. */
export type ElectionEvent =
  | 'request'
  | 'approve_request'
  | 'return_request'
  | 'nominate'
  | 'submit_candidates'
  | 'approve_candidates'
  | 'return_candidates'
  | 'open_meeting'
  | 'count'
  | 'revote'
  | 'hold_session'
  | 'submit_result'
  | 'approve_result'
  | 'return_result'
  | 'begin_term'
  | 'archive'
  | 'call_off';

const branch: readonly Role[] = ['branch_secretary'];
const higher: readonly Role[] = ['street_organizer'];

/** The machine of ELEC-10 under a district's settings. */
export function electionMachine(
  settings: ElecSettings = elecDefaults,
): Machine<ElectionState, ElectionEvent, ElectionFacts> {
  const reply = {
    deadline: {
      amount: settings['elec.replyMonths'],
      unit: 'month',
      onExpiry: 'remind',
      note: '上级批复',
    },
  } as const;
  return {
    id: 'election',
    title: '换届选举',
    rule: ELEC_10,
    initial: 'reminded',
    way: [
      'reminded',
      'requested',
      'request_approved',
      'nominating',
      'candidates_submitted',
      'candidates_approved',
      'meeting',
      'counting',
      'first_session',
      'result_submitted',
      'result_approved',
      'in_term',
      'archived',
    ],
    states: {
      reminded: { label: '届满提醒' },
      requested: { label: '换届请示', ...reply },
      request_approved: { label: '批复' },
      nominating: { label: '推荐酝酿' },
      candidates_submitted: { label: '人选预备报批', ...reply },
      candidates_approved: { label: '审查同意' },
      meeting: { label: '选举大会' },
      counting: { label: '计票' },
      first_session: { label: '第一次委员会会议' },
      result_submitted: { label: '结果报批', ...reply },
      result_approved: { label: '结果批复' },
      in_term: { label: '任期开始' },
      archived: { label: '归档', final: true },
      called_off: { label: '终止', final: true },
    },
    moves: [
      {
        event: 'request',
        label: '提出换届请示',
        from: ['reminded'],
        to: 'requested',
        by: branch,
        guards: [inTime(settings)],
        documents: ['election_request'],
      },
      {
        event: 'approve_request',
        label: '批复同意',
        from: ['requested'],
        to: 'request_approved',
        by: higher,
        documents: ['election_approval'],
      },
      {
        event: 'return_request',
        label: '退回请示',
        from: ['requested'],
        to: 'reminded',
        by: higher,
      },
      {
        event: 'nominate',
        label: '开始推荐酝酿',
        from: ['request_approved'],
        to: 'nominating',
        by: branch,
      },
      {
        event: 'submit_candidates',
        label: '人选报批',
        from: ['nominating'],
        to: 'candidates_submitted',
        by: branch,
        documents: ['candidate_request'],
      },
      {
        event: 'approve_candidates',
        label: '审查同意',
        from: ['candidates_submitted'],
        to: 'candidates_approved',
        by: higher,
        documents: ['candidate_approval'],
        rule: ELEC_05,
      },
      {
        event: 'return_candidates',
        label: '退回人选',
        from: ['candidates_submitted'],
        to: 'nominating',
        by: higher,
        rule: ELEC_05,
      },
      {
        event: 'open_meeting',
        label: '召开选举大会',
        from: ['candidates_approved'],
        to: 'meeting',
        by: branch,
        guards: [nominated],
      },
      {
        event: 'count',
        label: '投票并计票',
        from: ['meeting'],
        to: 'counting',
        by: branch,
        guards: [meetingValid, ballotsAgree],
        documents: ['election_record'],
        rule: ELEC_03,
      },
      {
        event: 'revote',
        label: '重新投票、另行选举',
        from: ['meeting', 'counting'],
        to: 'meeting',
        by: branch,
      },
      {
        event: 'hold_session',
        label: '召开第一次委员会会议',
        from: ['counting'],
        to: 'first_session',
        by: branch,
        documents: ['election_report'],
      },
      {
        event: 'submit_result',
        label: '结果报批',
        from: ['counting', 'first_session'],
        to: 'result_submitted',
        by: branch,
        documents: ['result_request', 'election_report'],
        rule: ELEC_09,
      },
      {
        event: 'approve_result',
        label: '批复结果',
        from: ['result_submitted'],
        to: 'result_approved',
        by: higher,
        documents: ['result_approval'],
        rule: ELEC_09,
      },
      {
        event: 'return_result',
        label: '退回结果',
        from: ['result_submitted'],
        to: 'meeting',
        by: higher,
        rule: ELEC_09,
      },
      {
        event: 'begin_term',
        label: '任期开始（选举日）',
        from: ['result_approved'],
        to: 'in_term',
        by: [...branch, ...higher],
        guards: [approved],
        rule: ELEC_09,
      },
      {
        event: 'archive',
        label: '归档',
        from: ['in_term'],
        to: 'archived',
        by: [...branch, ...higher],
      },
      {
        event: 'call_off',
        label: '终止换届',
        from: [
          'reminded',
          'requested',
          'request_approved',
          'nominating',
          'candidates_submitted',
          'candidates_approved',
          'meeting',
        ],
        to: 'called_off',
        by: higher,
      },
    ],
  };
}
