// Conditions of the moves of an election (ELEC-10).
import { ELEC_10 } from '../catalogue/organizations/elec.js';
import { addMonths, type CivilDate, formatDate } from '../civil-date.js';
import { judge, placed, warn } from '../law/judgement.js';
import type { Turnout } from '../meetings/votes/quorum.js';
import type { Guard } from '../process/machine.js';
import type { ElecSettings } from '../settings/organizations/elec.js';
import { type Conduct, judgeConduct, judgeReturn } from './ballots.js';
import { judgeCandidateNumber, judgeNomination, type Nomination } from './candidates.js';
import { judgeTakingOffice } from './result.js';
import { judgeElectionMeeting } from './validity.js';

/** What the moves of an election look at. */
export interface ElectionFacts {
  /** Planned or actual day of the meeting. */
  readonly meetingOn: CivilDate;
  readonly nomination: Nomination;
  readonly seats: number;
  readonly candidates: number;
  readonly turnout: Turnout;
  readonly conduct: Conduct;
  readonly issued: number;
  readonly returned: number;
  /** 书记, 副书记 approved from above. */
  readonly approvedByHigher: boolean;
}

/** ELEC-10: the request came in early enough. */
export function inTime(settings: ElecSettings): Guard<ElectionFacts> {
  return {
    label: `大会${settings['elec.requestMonths']}个月前请示`,
    check: (facts, date) => {
      const latest = addMonths(facts.meetingOn, -settings['elec.requestMonths']);
      if (date <= latest) return [];
      return [
        warn(ELEC_10, date, `请示一般应不晚于${formatDate(latest)}提出。`, {
          facts: { meetingOn: facts.meetingOn, latest },
          setting: 'elec.requestMonths',
          change: { fact: 'meetingOn', hint: '可以推迟大会日期，或者填写说明。' },
        }),
      ];
    },
  };
}

/** ELEC-02, ELEC-05: nomination and number of candidates. */
export const nominated: Guard<ElectionFacts> = {
  label: '提名、审查、酝酿程序完备，差额不少于20%',
  check: (facts, date) =>
    judge([
      ...placed(judgeNomination(facts.nomination, date).findings, 'nomination'),
      ...judgeCandidateNumber('committee_members', facts, date).findings,
    ]).findings,
};

/** ELEC-03, ELEC-06: turnout and conduct of the meeting. */
export const meetingValid: Guard<ElectionFacts> = {
  label: '有选举权的到会不少于五分之四，无记名，监票人合规',
  check: (facts, date) =>
    judge([
      ...placed(judgeElectionMeeting(facts.turnout, date).findings, 'turnout'),
      ...placed(judgeConduct(facts.conduct, date).findings, 'conduct'),
    ]).findings,
};

/** ELEC-06: no more ballots came back than were given out. */
export const ballotsAgree: Guard<ElectionFacts> = {
  label: '收回选票不多于发出选票',
  check: (facts, date) => judgeReturn(facts, date).findings,
};

/** ELEC-09: secretary and deputies are approved from above. */
export const approved: Guard<ElectionFacts> = {
  label: '书记、副书记经上级批准',
  check: (facts, date) =>
    judgeTakingOffice(
      { post: 'secretary', approvedByHigher: facts.approvedByHigher, filed: true },
      date,
    ).findings,
};
