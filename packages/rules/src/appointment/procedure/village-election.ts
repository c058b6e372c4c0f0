// Elections, recalls and vacancies of a villagers' committee (TAL-04, TAL-05).
import { TAL_04, TAL_05 } from '../../catalogue/villages/tal.js';
import { addDays, addYears, type CivilDate, formatDate } from '../../civil-date.js';
import { versionInForce } from '../../law/citation.js';
import { block, confirm, type Finding, type Judgement, judge } from '../../law/judgement.js';
import { regulations } from '../../law/regulations.js';
import { fewestAtLeast, fewestMoreThanHalf, isAtLeast, isMoreThanHalf } from '../../share.js';

const LIST_DAYS = 20;

/** A villager who wants to be registered as voter (TAL-04, Art. 13). */
export interface Villager {
  readonly bornOn: CivilDate;
  readonly deprivedOfRights: boolean;
  /** 户籍在本村 */
  readonly registeredHere: boolean;
  readonly livesHere: boolean;
  /** 户籍在外住: declared to take part. */
  readonly declared: boolean;
  /** 外来: first day of living here; null if not. */
  readonly livesHereSince: CivilDate | null;
  readonly applied: boolean;
  readonly agreedByVillagers: boolean;
}

/** May this villager be registered for an election of that day? */
export function mayRegister(villager: Villager, electionOn: CivilDate): boolean {
  if (villager.deprivedOfRights || electionOn < addYears(villager.bornOn, 18)) return false;
  if (villager.registeredHere) return villager.livesHere || villager.declared;
  const since = villager.livesHereSince;
  const oneYear = since !== null && electionOn >= addYears(since, 1);
  return oneYear && villager.applied && villager.agreedByVillagers;
}

/** Last day to publish the list of voters: twenty days before the election. */
export function voterListDueOn(electionOn: CivilDate): CivilDate {
  return addDays(electionOn, -LIST_DAYS);
}

/** Last days to object to the list, and to answer an objection. */
export function voterListObjection(publishedOn: CivilDate): {
  readonly objectUntil: CivilDate;
  readonly answerWithinDays: number;
} {
  return { objectUntil: addDays(publishedOn, 5), answerWithinDays: 3 };
}

/** Turnout of a village election. */
export interface VillageVote {
  readonly registered: number;
  readonly voted: number;
}

/** TAL-04: valid if 过半数 of those registered voted. */
export function judgeVillageTurnout(vote: VillageVote, date: CivilDate): Judgement {
  const { registered, voted } = vote;
  if (voted <= registered && isMoreThanHalf(voted, registered)) return judge(thresholds(date));
  const needed = fewestMoreThanHalf(registered);
  return judge([
    block(
      TAL_04,
      date,
      `登记参加选举的村民${registered}人，参加投票${voted}人，未过半数，选举无效。`,
      { fact: 'voted', hint: `须有${needed}人参加投票；请重新组织选举。` },
      { facts: { registered, voted, needed } },
    ),
    ...thresholds(date),
  ]);
}

/** TAL-04: elected with 过半数 of the votes cast; in the re-run most votes, at least a third of them. */
export function isElectedVillager(votes: number, voted: number, round: 'first' | 'rerun'): boolean {
  return round === 'first' ? isMoreThanHalf(votes, voted) : isAtLeast(votes, voted, 1, 3);
}

/** TAL-04: is this candidate elected by the votes cast? */
export function judgeVillageCandidate(
  result: { readonly votes: number; readonly voted: number; readonly round: 'first' | 'rerun' },
  date: CivilDate,
): Judgement {
  const { votes, voted, round } = result;
  if (isElectedVillager(votes, voted, round)) return judge(thresholds(date));
  const needed = round === 'first' ? fewestMoreThanHalf(voted) : fewestAtLeast(voted, 1, 3);
  return judge([
    block(
      TAL_04,
      date,
      round === 'first'
        ? `得票${votes}张，未过参加投票${voted}人的半数，不能当选。`
        : `得票${votes}张，少于所投票数${voted}张的三分之一，不能当选。`,
      { fact: 'votes', hint: `须得${needed}票；不足的名额另行选举。` },
      { facts: { votes, voted, round, needed } },
    ),
    ...thresholds(date),
  ]);
}

/** The amended law's final text could not be read: its thresholds are for a person to confirm. */
function thresholds(date: CivilDate): Finding[] {
  const version = versionInForce(regulations.village_committee_law.versions, date).id;
  if (version === 'VCL-2018') return [];
  return [
    confirm(TAL_04, date, '2025年修改后的选举门槛待核对，暂按2018年文本计算。', {
      fact: 'date',
      hint: '请核对现行《村民委员会组织法》条文后确认。',
    }),
  ];
}

/** Who asks for a 罢免. */
export interface RecallProposal {
  readonly voters: number;
  readonly votersAsking: number;
  readonly representatives: number;
  readonly representativesAsking: number;
}

/** TAL-05: proposed by a fifth of the voters or a third of the 村民代表. */
export function judgeRecallProposal(proposal: RecallProposal, date: CivilDate): Judgement {
  const byVoters = isAtLeast(proposal.votersAsking, proposal.voters, 1, 5);
  const byRepresentatives =
    proposal.representatives > 0 &&
    isAtLeast(proposal.representativesAsking, proposal.representatives, 1, 3);
  if ((byVoters && proposal.voters > 0) || byRepresentatives) return judge([]);
  const voters = fewestAtLeast(proposal.voters, 1, 5);
  const representatives = fewestAtLeast(proposal.representatives, 1, 3);
  return judge([
    block(
      TAL_05,
      date,
      '提出罢免的人数不足。',
      {
        fact: 'votersAsking',
        hint: `须有${voters}名有选举权的村民或者${representatives}名村民代表联名。`,
      },
      { facts: { ...proposal } },
    ),
  ]);
}

/** TAL-05: a 罢免 passes if 过半数 of those registered vote and 过半数 of them are for it. */
export function isRecalled(vote: VillageVote & { readonly yes: number }): boolean {
  return isMoreThanHalf(vote.voted, vote.registered) && isMoreThanHalf(vote.yes, vote.voted);
}

/** What ends a village office by itself, or should (TAL-05). */
export interface OfficeFacts {
  readonly sentenced: boolean;
  readonly incapacitated: boolean;
  /** 民主评议 grades, oldest first. */
  readonly incompetentInARow: number;
  /** Months away without good reason. */
  readonly absentMonths: number;
}

/** TAL-05: 判刑, 丧失行为能力 or two 不称职 in a row end the office; three months away → should resign. */
export function officeOutcome(facts: OfficeFacts): 'continues' | 'should_resign' | 'terminated' {
  if (facts.sentenced || facts.incapacitated || facts.incompetentInARow >= 2) return 'terminated';
  return facts.absentMonths >= 3 ? 'should_resign' : 'continues';
}

/** TAL-05 (Shandong): last day to fill a vacancy in the 监督委员会. */
export function supervisionVacancyDueOn(vacantSince: CivilDate): CivilDate {
  return addDays(vacantSince, 60);
}

/** TAL-04 (Art. 20): last day of the handover after an election. */
export function handoverDueOn(electedOn: CivilDate): CivilDate {
  return addDays(electedOn, 10);
}

/** TAL-04: was the list published twenty days before the election? */
export function judgeVoterList(
  list: { readonly publishedOn: CivilDate | null; readonly electionOn: CivilDate },
  date: CivilDate,
): Judgement {
  const dueOn = voterListDueOn(list.electionOn);
  if (list.publishedOn !== null && list.publishedOn <= dueOn) return judge([]);
  return judge([
    block(
      TAL_04,
      date,
      `参加选举的村民名单应不晚于${formatDate(dueOn)}公布。`,
      { fact: 'publishedOn', hint: '请核对名单公布的日期；还没有选举的，请推迟选举日。' },
      { facts: { publishedOn: list.publishedOn, dueOn } },
    ),
  ]);
}
