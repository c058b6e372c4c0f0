// Whether the recorded figures of a procedure elect or send the person (TAL-02).
import { ELEC_06 } from '../../catalogue/organizations/elec.js';
import { TAL_02, TAL_10 } from '../../catalogue/villages/tal.js';
import { addDays, type CivilDate, formatDate } from '../../civil-date.js';
import { judgeReturn } from '../../election/ballots.js';
import { judgeCandidateNumber } from '../../election/candidates.js';
import { electionResult } from '../../election/result.js';
import { judgeElectionMeeting } from '../../election/validity.js';
import { block, type Judgement, judge, merge } from '../../law/judgement.js';
import { type ElecSettings, elecDefaults } from '../../settings/organizations/elec.js';
import {
  type AssemblyElection,
  judgeMemberElection,
  judgeRepresentativeElection,
} from './assemblies.js';
import { judgeVillageCandidate, judgeVillageTurnout, judgeVoterList } from './village-election.js';

interface Ballots {
  readonly issued: number;
  readonly returned: number;
  readonly seats: number;
  readonly nominees: number;
  /** 应到会 with the right to elect, or villagers registered as voters. */
  readonly base: number;
  /** 实到会, or villagers who voted. */
  readonly present: number;
  readonly votes: number;
}

/** What the record of a lawful procedure says, by the route of TAL-02. */
export type ProcedureFigures =
  | ({ readonly route: 'party_election'; readonly secretary: boolean } & Ballots)
  | ({
      readonly route: 'villager_election';
      readonly ballot: 'first' | 'rerun';
      readonly listPublishedOn: CivilDate;
    } & Ballots)
  | ({ readonly route: 'representative_election' | 'member_election' } & AssemblyElection)
  /** 指派 fills a vacancy; `vacant` seats there were on the day. */
  | { readonly route: 'party_assignment'; readonly vacant: number }
  | { readonly route: 'secondment' };

/** TAL-02: was the person elected, or lawfully sent, by these figures? Only recorded, never decided here. */
export function judgeProcedure(
  figures: ProcedureFigures,
  date: CivilDate,
  settings: ElecSettings = elecDefaults,
): Judgement {
  switch (figures.route) {
    case 'party_election':
      return judgePartyElection(figures, date, settings);
    case 'villager_election':
      return merge(
        judgeVoterList({ publishedOn: figures.listPublishedOn, electionOn: date }, date),
        judgeVillageTurnout({ registered: figures.base, voted: figures.present }, date),
        judgeReturn(figures, date),
        judgeMoreNominees(figures, date),
        judgeVillageCandidate(
          { votes: figures.votes, voted: figures.present, round: figures.ballot },
          date,
        ),
      );
    case 'representative_election':
      return judgeRepresentativeElection(figures, date);
    case 'member_election':
      return judgeMemberElection(figures, date);
    case 'party_assignment':
      return judgeAssignment(figures.vacant, date);
    case 'secondment':
      return judge([]);
  }
}

function judgePartyElection(
  figures: Ballots & { readonly secretary: boolean },
  date: CivilDate,
  settings: ElecSettings,
): Judgement {
  const { base: expected, present, issued, seats, nominees, votes } = figures;
  const turnout = { expected, present };
  const ballot = figures.secretary ? 'secretary' : 'committee_members';
  const result = electionResult([{ id: 1, yes: votes }], seats, turnout, date, settings);
  const findings = result.findings.filter(({ severity }) => severity !== 'info');
  if (issued > present) {
    const message = `实到会${present}人，发出选票${issued}张，选票多于到会人数。`;
    findings.push(block(ELEC_06, date, message, { fact: 'issued', hint: '请核对发出选票数。' }));
  }
  if (!result.elected.includes(1)) {
    const message = `得赞成票${votes}张，应到会${expected}人，实到会${present}人，未超过半数，不能当选。`;
    const change = { fact: 'votes', hint: '没有当选的，请登记未当选。' };
    findings.push(block(TAL_02, date, message, change, { facts: { votes, expected, present } }));
  }
  return merge(
    judgeElectionMeeting(turnout, date),
    judgeCandidateNumber(ballot, { seats, candidates: nominees }, date),
    judgeReturn(figures, date),
    judge(findings),
  );
}

/** TAL-04: 候选人名额多于应选名额; the votes of one are no more than the ballots returned. */
function judgeMoreNominees(figures: Ballots, date: CivilDate): Judgement {
  const { seats, nominees, votes, returned } = figures;
  const findings = [];
  if (nominees <= seats) {
    const message = `应选${seats}人，候选人${nominees}人，候选人应多于应选名额。`;
    findings.push(block(TAL_02, date, message, { fact: 'nominees', hint: '请依法差额选举。' }));
  }
  if (votes > returned) {
    const message = `收回选票${returned}张，得票${votes}张，对不上。`;
    findings.push(block(TAL_02, date, message, { fact: 'votes', hint: '请核对票数。' }));
  }
  return judge(findings);
}

/** TAL-02: the organization above may 指派 only where the post is vacant. */
function judgeAssignment(vacant: number, date: CivilDate): Judgement {
  if (vacant > 0) return judge([]);
  return judge([
    block(
      TAL_02,
      date,
      '该岗位没有出缺，上级党组织不能指派。',
      { fact: 'vacant', hint: '请由党内选举产生，或者先登记现任离任。' },
      { facts: { vacant } },
    ),
  ]);
}

/** TAL-10: the procedure is held after the notice has ended, and recorded when it has been held. */
export function judgeProcedureDay(
  heldOn: CivilDate,
  noticeLastDay: CivilDate | null,
  today: CivilDate,
): Judgement {
  const hint = '请核对选举日期。';
  if (heldOn > today) {
    return judge([
      block(TAL_10, today, '选举日期晚于今天，不能登记结果。', { fact: 'heldOn', hint }),
    ]);
  }
  if (noticeLastDay !== null && heldOn > noticeLastDay) return judge([]);
  const from = noticeLastDay === null ? '' : `，最早为${formatDate(addDays(noticeLastDay, 1))}`;
  return judge([
    block(
      TAL_10,
      today,
      `选举、推选应在公示期满后举行${from}。`,
      { fact: 'heldOn', hint },
      { facts: { heldOn, noticeLastDay } },
    ),
  ]);
}
