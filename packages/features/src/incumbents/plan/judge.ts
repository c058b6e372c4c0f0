// The judgement of one line: the way of the paper history, step by step, under the settings of each
// day.
import {
  type AppointmentEvent,
  type AppointmentFacts,
  type AppointmentState,
  addDays,
  appointmentFacts,
  type CivilDate,
  type DocumentKind,
  type Finding,
  judgeFiling,
  judgeHistorical,
  judgePaperOrder,
  judgePartyCandidate,
  judgeProcedure,
  judgeProcedureDay,
  judgeRecordable,
  judgeSittingTerm,
  type MemberCategory,
  makeMove,
  type NegativeHit,
  type ProcedureFigures,
  type PublicNotice,
  publicNoticePeriod,
  type ReviewDepartment,
  type SettingValues,
  type TeamMember,
  villagePosts,
  workingDaysBetween,
} from '@xianfeng/rules';
import type { CandidateTypes } from '../../appointments/index.js';
import type { InForce } from '../../kit/process/index.js';
import type { IncumbentFacts } from '../table/lines.js';
import { askedOf, missingIn } from './missing.js';

/** How the person and the post of a line stand in the system. */
export interface Standing {
  bornOn: CivilDate;
  member: { category: MemberCategory; fullSince: CivilDate | null };
  team: readonly TeamMember[];
  sanctions: readonly NegativeHit[];
  /** Empty seats of the post that no line above has taken. */
  freeSeats: number;
  onTheWay: boolean;
  /** A way of the person began in the system, whatever became of it. */
  hadWay: boolean;
  seated: boolean;
}

/** The process under the settings of each day (GEN-05). */
export type ProcessOn = (date: CivilDate) => Promise<InForce<CandidateTypes>>;

interface Taken {
  event: AppointmentEvent;
  from: AppointmentState;
  on: CivilDate | null;
  papers: readonly (readonly [DocumentKind, boolean])[];
}

/**
 * Lets the rules' own machine judge each step of a way that was gone on paper, on the day of its
 * paper and under the settings of that day: what they ask of a candidate they ask of an incumbent
 * too.
 */
export async function judgeLine(
  given: IncumbentFacts,
  standing: Standing,
  required: readonly ReviewDepartment[],
  processOn: ProcessOn,
  today: CivilDate,
): Promise<Finding[]> {
  const { procedure, notice: period, filing } = given;
  const noticed = await noticeOf(given, processOn);
  const facts = stepFacts(given, standing, required, noticed);
  const findings: Finding[] = [];
  for (const { event, from, on, papers } of stepsOf(given)) {
    const date = on ?? today;
    const { machine } = await processOn(date);
    const role = machine.moves.find((move) => move.event === event)?.by[0];
    if (role === undefined) throw new Error(`nobody makes the move ${event}`);
    const documents = new Set(papers.flatMap(([kind, there]) => (there ? [kind] : [])));
    findings.push(...makeMove(machine, from, event, { role, date, facts, documents }).findings);
  }
  const heldOn = procedure?.on ?? today;
  const { settings } = await processOn(heldOn);
  if (procedure !== null) {
    const lastDay = period?.to ?? null;
    findings.push(
      ...judgeProcedure(figuresOf(given, standing, procedure.on), procedure.on, settings).findings,
      // Where no notice is on paper there is none that the election could follow.
      ...(lastDay === null && given.missingReason !== ''
        ? []
        : judgeProcedureDay(procedure.on, lastDay, today).findings),
    );
  }
  findings.push(
    ...partyFindings(given, standing, heldOn, settings),
    ...judgeFiling({ post: given.post, filedOn: filing?.on ?? null }, today).findings,
    ...judgePaperOrder(daysOf(given), today).findings,
    ...judgeSittingTerm(
      given.post,
      { startsOn: given.termFrom, endsOn: given.termTo },
      procedure?.on ?? null,
      today,
    ).findings,
    ...judgeRecordable(standing, today).findings,
  );
  const { settings: present } = await processOn(today);
  const missing = missingIn(given);
  const registered = {
    ...{ servesFrom: procedure?.on ?? given.termFrom, missing, reason: given.missingReason },
  };
  return withoutRepeats([
    ...askedOf(given, findings),
    ...judgeHistorical(registered, today, present).findings,
  ]);
}

const daysOf = (given: IncumbentFacts) => ({
  reviewedOn: given.review?.on ?? null,
  inspectedOn: given.inspection?.on ?? null,
  decidedOn: given.decision?.on ?? null,
  publishedOn: given.notice?.from ?? null,
  electedOn: given.procedure?.on ?? null,
  filedOn: given.filing?.on ?? null,
});

/** The steps that the papers stand for, each with the day on which it was taken. */
function stepsOf(given: IncumbentFacts): Taken[] {
  const { review, inspection, decision, notice, procedure, filing } = given;
  const decided = ['street_decision', decision !== null] as const;
  return [
    { event: 'admit', from: 'pending_intake', on: procedure?.on ?? null, papers: [] },
    { event: 'propose', from: 'in_pool', on: decision?.on ?? null, papers: [decided] },
    {
      ...{ event: 'pass_review', from: 'joint_review', on: review?.on ?? null },
      papers: [['joint_review_form', review !== null]],
    },
    { event: 'inspect', from: 'reviewed', on: inspection?.on ?? null, papers: [] },
    {
      ...{ event: 'pass_inspection', from: 'inspection', on: inspection?.on ?? null },
      papers: [['inspection_report', inspection !== null]],
    },
    { event: 'decide', from: 'decision', on: decision?.on ?? null, papers: [decided] },
    {
      ...{ event: 'close_notice', from: 'public_notice' },
      on: notice === null ? null : addDays(notice.to, 1),
      papers: [
        ['public_notice', notice !== null],
        ['notice_result', notice !== null],
      ],
    },
    {
      ...{ event: 'record_elected', from: 'procedure', on: procedure?.on ?? null },
      papers: [['election_report', procedure !== null]],
    },
    {
      ...{ event: 'submit_filing', from: 'elected', on: filing?.on ?? null },
      papers: [['filing_papers', filing !== null]],
    },
    { event: 'file', from: 'filing', on: filing?.on ?? null, papers: [] },
  ];
}

/**
 * The notice with as many working days as it stood; where these are too few, with those that it needed,
 * so that the rule names the day up to which it should have stood.
 */
export async function noticeOf(
  { notice }: IncumbentFacts,
  processOn: ProcessOn,
): Promise<(PublicNotice & { countStartDay: boolean; lastDay: CivilDate }) | null> {
  if (notice === null) return null;
  const { settings } = await processOn(notice.from);
  const countStartDay = settings['cal.countStartDay'];
  const from = countStartDay ? addDays(notice.from, -1) : notice.from;
  const stood = workingDaysBetween(from, notice.to, settings.holidays);
  const workingDays = Math.max(stood, settings['tal.noticeWorkingDays']);
  const plain = { publishedOn: notice.from, workingDays, countStartDay };
  const { lastDay } = publicNoticePeriod(plain, settings.holidays);
  const stoodLonger = notice.to > lastDay;
  return { ...plain, lastDay: stoodLonger ? notice.to : lastDay };
}

function stepFacts(
  given: IncumbentFacts,
  standing: Standing,
  requiredDepartments: readonly ReviewDepartment[],
  notice: PublicNotice | null,
): AppointmentFacts {
  return appointmentFacts({
    bornOn: standing.bornOn,
    residentIdValid: true,
    duplicate: false,
    // An incumbent has agreed to the post by holding it.
    willing: true,
    post: given.post,
    route: given.route,
    freeSeats: standing.freeSeats,
    personKnown: true,
    team: standing.team,
    negativeHits: standing.sanctions,
    answers: given.departments.map((department) => ({
      ...{ department, answer: 'pass' as const, basis: '', hard: false },
    })),
    requiredDepartments,
    reviewPassedOn: given.review?.on ?? null,
    inspectors: given.inspectors.length,
    talks: given.talks,
    massPolled: (given.poll?.returned ?? 0) > 0,
    inspectorRelated: false,
    committee: given.sitting,
    notice,
    openObjection: false,
    electedOn: given.procedure?.on ?? null,
    papersComplete: given.filing !== null,
  });
}

/** A figure that is not there counts as nothing, by which no one is elected. */
function figuresOf(given: IncumbentFacts, standing: Standing, heldOn: CivilDate): ProcedureFigures {
  const number = (value: number | null) => value ?? 0;
  const ballots = {
    base: number(given.base),
    present: number(given.present),
    issued: number(given.issued),
    returned: number(given.returned),
    votes: number(given.votes),
    seats: number(given.seats),
    nominees: number(given.nominees),
  };
  switch (given.route) {
    case 'party_election':
      return { route: given.route, secretary: given.post !== 'party_member', ...ballots };
    case 'villager_election':
      return {
        ...{ route: given.route, ballot: given.ballot ?? 'first' },
        listPublishedOn: given.listPublishedOn ?? heldOn,
        ...ballots,
      };
    case 'representative_election':
    case 'member_election': {
      const { base, present, votes } = ballots;
      return { route: given.route, body: given.body ?? 'all', base, present, votes };
    }
    case 'party_assignment':
      return { route: given.route, vacant: standing.freeSeats };
    default:
      return { route: 'secondment' };
  }
}

function partyFindings(
  { post }: IncumbentFacts,
  { member, bornOn }: Standing,
  on: CivilDate,
  settings: SettingValues,
): readonly Finding[] {
  if (villagePosts[post].family !== 'party') return [];
  return judgePartyCandidate({ ...member, bornOn }, post, on, settings).findings;
}

/** Two steps may ask the same; each finding is shown once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [each.message, each])).values()];
}
