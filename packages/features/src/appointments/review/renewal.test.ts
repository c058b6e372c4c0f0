// Tests that an expired joint review is asked for anew while what was reached before stays (TAL-08).
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  aDecision,
  addStage,
  addTalent,
  allPass,
  aPaper,
  askedDepartments,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  soundFigures,
  testWorld,
  today,
  unproven,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
/** Whole ways into a post, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

interface Way {
  id: number;
  version: number;
}

const seen = async (stage: Stage, { id }: Way): Promise<Way> => ({
  ...{ id, version: (await as(stage.street).get({ id })).version },
});

/** Candidates at one step, whose joint review of March has expired since. */
async function expired(to: Parameters<typeof lead>[3], count = 1) {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const ways: Way[] = [];
  for (let index = 0; index < count; index += 1) {
    const talent = await addTalent(world, stage, { name: `田晓${'禾苗穗'[index]}` });
    const way = await propose(world, stage, talent.id, 'committee_member');
    ways.push(await lead(world, stage, way, to));
  }
  goTo(world, '2026-09-17');
  const [first] = ways;
  if (first === undefined) throw new Error('no candidate');
  return { stage, ways, way: first };
}

const offeredTo = async (actor: Actor, { id }: Way) =>
  (await as(actor).get({ id })).moves.map(({ event }) => event);

async function blockedBy(call: Promise<unknown>): Promise<string[]> {
  const { code, findings } = await refusalReport(call);
  expect(code).toBe('rule_blocked');
  return (findings ?? []).map(({ rule, change }) => `${rule} ${change?.fact}`);
}

test(
  'what was reached stays, the decision waits for the new answers, and the way ends in office',
  SLOW,
  async () => {
    const { stage, way } = await expired('decision');
    const decide = async () =>
      as(stage.street).decide({ ...(await seen(stage, way)), ...aDecision(world) });
    expect(await blockedBy(decide())).toEqual(['TAL-08 reviewPassedOn']);
    expect(await offeredTo(stage.street, way)).toContain('renew_review');

    const asked = await as(stage.street, 'anew').renewReview({ ...way, text: '结论过期' });
    expect(await as(stage.street, 'anew').renewReview({ ...way, text: '结论过期' })).toEqual(asked);
    expect(await as(stage.street).get({ id: way.id })).toMatchObject({
      ...{ state: 'decision', keeper: 'departments', waitingFor: [...askedDepartments] },
      ...{ renewed: true, stateSince: '2026-03-16' },
      inspection: { result: 'pass' },
      review: { renewal: 1, result: null, earlier: [{ validUntil: '2026-09-16' }] },
    });
    const { items } = await as(stage.street).list({ review: 'renewed' });
    expect(items.map(({ id }) => id)).toContain(way.id);
    expect((await as(stage.street).list({ review: 'expired' })).items).toEqual([]);
    expect(await blockedBy(decide())).toEqual(['TAL-08 reviewRenewed']);
    // Not before every department has answered.
    const close = async (result: 'pass' | 'fail') =>
      as(stage.auditor).closeReview({ ...(await seen(stage, way)), result, paper: aPaper(world) });
    expect(await refusalOf(close('pass'))).toBe('rule_blocked');
    await allPass(world, stage);
    expect((await as(stage.street).get({ id: way.id })).keeper).toBe('district');
    await close('pass');
    expect(await as(stage.street).get({ id: way.id })).toMatchObject({
      ...{ state: 'decision', renewed: false },
      review: { result: 'passed', validUntil: '2027-03-17' },
    });
    const told = (await recordedEvents(world, 'candidate.review_renewed')).filter(
      ({ subject }) => subject.id === way.id,
    );
    expect(told.map(({ data }) => data.passed)).toEqual([false, true]);
    const inOffice = await lead(world, stage, await seen(stage, way), 'in_office');
    expect(inOffice.id).toBe(way.id);
    expect(await unproven(world.db)).toEqual([]);
  },
);

test(
  'a notice and an election wait as well, and an election in between does not count',
  SLOW,
  async () => {
    const { stage, way } = await expired('public_notice');
    const close = async () =>
      as(stage.street).closeNotice({ ...(await seen(stage, way)), paper: aPaper(world) });
    expect(await blockedBy(close())).toEqual(['TAL-08 reviewPassedOn']);
    goTo(world, '2026-09-25');
    await as(stage.street).renewReview(await seen(stage, way));
    expect(await blockedBy(close())).toEqual(['TAL-08 reviewRenewed']);
    await allPass(world, stage);
    await as(stage.auditor).closeReview({
      ...{ ...(await seen(stage, way)), result: 'pass', paper: aPaper(world) },
    });
    await close();
    // Held after the first review had run out and before the second one was there.
    const record = async (heldOn: string) =>
      as(stage.street).recordProcedure({
        ...{ ...(await seen(stage, way)), elected: true, text: '已核对' },
        procedure: soundFigures('villager_election', heldOn),
      });
    expect(await blockedBy(record('2026-09-20'))).toContain('TAL-08 heldOn');
    goTo(world, '2026-09-28');
    await record('2026-09-28');
    await lead(world, stage, await seen(stage, way), 'in_office');
  },
);

test(
  'only who must answer anew is asked: what another way of the person brought still holds',
  SLOW,
  async () => {
    const { stage, way } = await expired('decision');
    const { talentId } = await as(stage.street).get({ id: way.id });
    await makeMember(world, stage, talentId);
    goTo(world, '2026-08-03');
    const other = await propose(world, stage, talentId, 'party_member');
    await lead(world, stage, other, 'reviewed');
    goTo(world, '2026-09-17');
    await as(stage.approver).chooseDepartments({ departments: [...askedDepartments, 'tax'] });
    await as(stage.street).renewReview(await seen(stage, way));
    const { review, waitingFor } = await as(stage.street).get({ id: way.id });
    expect(waitingFor).toEqual(['tax']);
    expect(review?.opinions.filter(({ carried }) => carried)).toHaveLength(4);
    await as(stage.approver).chooseDepartments({ departments: [...askedDepartments] });
    const tax = {
      ...stage.officers.court,
      assignment: { ...stage.officers.court.assignment, department: 'tax' as const },
    };
    const { items } = await as(tax).queue({ limit: 100 });
    const asked = items.find(({ candidateId }) => candidateId === way.id);
    await as(tax).answer({
      ...{ opinionId: asked?.opinionId ?? 0, version: asked?.version ?? 0, answer: 'pass' },
    });
    await as(stage.auditor).closeReview({
      ...{ ...(await seen(stage, way)), result: 'pass', paper: aPaper(world) },
    });
    // It holds no longer than the oldest answer that was taken over.
    expect((await as(stage.street).get({ id: way.id })).review?.validUntil).toBe('2027-02-03');
  },
);

test(
  'several by one decision, those that cannot are named; strangers and early birds are refused',
  SLOW,
  async () => {
    const { stage, ways } = await expired('inspection', 2);
    const decision = { number: '街道请示〔2026〕9号', on: today(world) };
    const items = [...ways, { id: 999_999, version: 1 }];
    expect(await refusalOf(as(stage.approver).renewMany({ items, decision }))).toBe('forbidden');
    expect(
      await refusalOf(
        as(stage.street).renewMany({ items, decision: { ...decision, on: '2027-01-01' } }),
      ),
    ).toBe('invalid_input');
    expect(await refusalOf(as(stage.street).renewMany({ items: [], decision }))).toBe(
      'invalid_input',
    );
    const asked = await as(stage.street, 'several').renewMany({ items, decision });
    expect(asked.moved.map(({ id }) => id)).toEqual(ways.map(({ id }) => id));
    expect(asked.refused.map(({ report }) => report.code)).toEqual(['not_found']);
    expect(await as(stage.street, 'several').renewMany({ items, decision })).toEqual(asked);
    const [one] = asked.moved;
    if (one === undefined) throw new Error('nothing moved');
    expect(await blockedBy(as(stage.street).renewReview(one))).toEqual(['TAL-08 reviewRenewed']);
    await allPass(world, stage);
    const now = await Promise.all(asked.moved.map((each) => seen(stage, each)));
    const form = { items: now, decision: aPaper(world) };
    const both = await Promise.allSettled([
      as(stage.auditor).passRenewals(form),
      as(stage.approver).passRenewals(form),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const each of now) {
      expect(await as(stage.street).get({ id: each.id })).toMatchObject({
        ...{ state: 'inspection', review: { result: 'passed' } },
      });
      expect(await refusalOf(as(stage.street).renewReview(await seen(stage, each)))).toBe(
        'rule_blocked',
      );
    }
  },
);

test(
  'a new veto ends the way; a way that ends takes the renewal out of the queues',
  SLOW,
  async () => {
    const { stage, ways } = await expired('decision', 2);
    const [one, two] = ways;
    if (one === undefined || two === undefined) throw new Error('no candidates');
    for (const way of ways) await as(stage.street).renewReview(await seen(stage, way));
    const { items } = await as(stage.officers.court).queue({ limit: 100 });
    const asked = items.find(({ candidateId }) => candidateId === one.id);
    await as(stage.officers.court).answer({
      ...{ opinionId: asked?.opinionId ?? 0, version: asked?.version ?? 0, answer: 'fail' },
      ...{ basis: '在列', hits: [{ code: 'NEG-13', foundOn: today(world) }] },
    });
    const failed = await as(stage.auditor).closeReview({
      ...{ ...(await seen(stage, one)), result: 'fail', paper: aPaper(world), text: '不通过' },
    });
    expect((await as(stage.street).get({ id: failed.id })).state).toBe('refused');
    await as(stage.street).decide({
      ...(await seen(stage, two)),
      ...{ passed: false, decision: { ...aDecision(world).decision, yes: 1 } },
    });
    const left = await as(stage.officers.discipline).queue({ limit: 100 });
    const ids = left.items.map(({ candidateId }) => candidateId);
    expect(ids.filter((id) => id === one.id || id === two.id)).toEqual([]);
  },
);

test(
  'the database asks for the review before, and takes over no answer that has expired',
  SLOW,
  async () => {
    const { stage, way } = await expired('decision');
    const insert = (sent: string, renewal: number) =>
      sql`insert into joint_review (candidate_id, round, renewal, required, sent_on, departments_by,
      all_by) values (${way.id}, 1, ${renewal}, '{court}', ${sent}, ${sent}, ${sent})
      returning id`.execute(world.db);
    const gate = { code: '23514', constraint: 'candidate_gate' };
    await expect(insert('2026-09-16', 1)).rejects.toMatchObject(gate);
    await expect(insert('2026-09-17', 2)).rejects.toMatchObject(gate);
    await as(stage.street).renewReview(await seen(stage, way));
    await expect(
      sql`insert into review_opinion (review_id, candidate_id, department, due_on, answer, carried_from)
      select r.id, r.candidate_id, 'tax', r.sent_on, 'pass', o.id from joint_review r
      join review_opinion o on o.candidate_id = r.candidate_id and o.answer = 'pass'
      where r.candidate_id = ${way.id} and r.renewal = 1 limit 1`.execute(world.db),
    ).rejects.toMatchObject(gate);
  },
);
