// Tests that what the street decided on a soft item stands until a refusal changes.
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { teamsRouter } from '../../teams/index.js';
import {
  aDecision,
  addStage,
  addTalent,
  allPass,
  aSitting,
  callerAs,
  goTo,
  lead,
  propose,
  recordedEvents,
  refusalReport,
  type Stage,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, appointmentsRouter, actor);
/** Whole ways into a post, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };

/** What an officer has to answer about a candidate. */
async function asked(officer: Actor, candidateId: number) {
  const { items } = await as(officer).queue({ limit: 100 });
  const item = items.find((each) => each.candidateId === candidateId);
  return { opinionId: item?.opinionId ?? 0, version: item?.version ?? 0 };
}

async function versionOf(stage: Stage, id: number) {
  return (await as(stage.street).get({ id })).version;
}

test(
  'a pass of another department keeps the decision, a new refusal tells that it fell',
  SLOW,
  async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    const way = await propose(world, stage, talent.id, 'committee_member');
    const { id } = await lead(world, stage, way, 'joint_review');
    const late = await asked(stage.officers.discipline, id);
    const first = await asked(stage.officers.court, id);
    await allPass(world, stage);
    const refusal = {
      ...{ answer: 'fail' as const, basis: '拒签承诺书' },
      hits: [{ code: 'NEG-16', foundOn: today(world) }],
    };
    const refused = await as(stage.officers.court).answer({
      ...{ opinionId: first.opinionId, version: first.version + 1, ...refusal },
    });
    const decision = aSitting(world);
    await as(stage.street).decideSoft({ id, version: await versionOf(stage, id), decision });
    await as(stage.approver).consentSoft({
      ...{ id, version: await versionOf(stage, id), agreed: true },
    });
    await as(stage.officers.discipline).answer({
      ...{ opinionId: late.opinionId, version: late.version + 1, answer: 'pass' },
    });
    const kept = await as(stage.street).get({ id });
    expect(kept.review?.soft).toMatchObject({ streetAgreed: true, districtAgreed: true });
    expect(await recordedEvents(world, 'candidate.soft_reopened')).toEqual([]);

    const { id: opinionId, version } = refused;
    await as(stage.officers.court).answer({ opinionId, version, ...refusal });
    const reopened = await as(stage.street).get({ id });
    expect(reopened.review?.soft).toMatchObject({ streetAgreed: null, districtAgreed: null });
    const told = await recordedEvents(world, 'candidate.soft_reopened');
    expect(told.map(({ subject }) => subject.id)).toEqual([id]);
  },
);

test(
  'the seat stands on the notice, and 任期届满 waits for the end of the term',
  SLOW,
  async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    const way = await propose(world, stage, talent.id, 'committee_member');
    const seated = await lead(world, stage, way, 'in_office');
    const leave = { ...seated, on: today(world), reason: 'term_ended' as const, document: '换届' };
    const refused = await refusalReport(as(stage.street).leave(leave));
    expect(refused.findings?.map(({ rule, change }) => `${rule} ${change?.fact}`)).toEqual([
      'TAL-15 leavingReason',
    ]);
    expect(refused.findings?.[0]?.message).toMatch(/任期到.*届满/);

    const next = await propose(world, stage, talent.id, 'chairman');
    const decided = await lead(world, stage, next, 'decision');
    await as(stage.street).decide({ ...decided, ...aDecision(world) });
    const { notice } = await as(stage.street).get({ id: decided.id });
    const page = await callerAs(world, appointmentsRouter, null).notice({
      token: notice?.token ?? '',
    });
    expect(page.currentPost).toMatch(/村委会委员$/);
    const { items } = await callerAs(world, teamsRouter, stage.street).holders({
      organizationId: stage.village.id,
    });
    goTo(world, items[0]?.termEndsOn ?? '');
    expect((await as(stage.street).leave({ ...leave, on: today(world) })).id).toBe(seated.id);
  },
);
