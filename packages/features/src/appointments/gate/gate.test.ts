// Tests of what each step requires, in commands and in the database.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  aDecision,
  addStage,
  addTalent,
  allPass,
  aPaper,
  aSitting,
  askedDepartments,
  callerAs,
  everyPaper,
  goTo,
  lead,
  makeMember,
  propose,
  refusalOf,
  refusalReport,
  type Stage,
  soundFigures,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

/** A candidate for the 村委会, as far as a state. */
async function at(state: Parameters<typeof lead>[3], day = '2026-03-16') {
  goTo(world, day);
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  const proposed = await propose(world, stage, talent.id, 'committee_member');
  return { stage, talent, candidate: await lead(world, stage, proposed, state) };
}

/** The rules and facts that a refusal names. */
async function blockedBy(call: Promise<unknown>): Promise<string[]> {
  const report = await refusalReport(call);
  expect(report.code).toBe('rule_blocked');
  return (report.findings ?? [])
    .filter(({ severity }) => severity === 'block')
    .map(({ rule, change }) => `${rule} ${change?.fact}`);
}

const pass = (stage: Stage, candidate: { id: number; version: number }) =>
  as(stage.auditor).closeReview({ ...candidate, result: 'pass', paper: aPaper(world) });

describe('proposing', () => {
  test('by another route than the law’s, without a seat, or by a sitting too small', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const { id } = await addTalent(world, stage);
    expect(
      await blockedBy(propose(world, stage, id, 'committee_director', 'party_assignment')),
    ).toContain('TAL-02 route');
    expect(await blockedBy(propose(world, stage, id, 'supervisor'))).toContain('TAL-10 freeSeats');
    expect(await blockedBy(propose(world, stage, id, 'party_secretary'))).toContain(
      'TAL-03 category',
    );
    const small = { ...aSitting(world), present: 5, yes: 5 };
    const asked = { talentId: id, post: 'chairman', route: 'member_election' } as const;
    expect(await blockedBy(as(stage.street).propose({ ...asked, decision: small }))).toContain(
      'TAL-10 committee.present',
    );
    expect(await refusalOf(as(stage.secretary).propose({ ...asked, decision: small }))).toBe(
      'forbidden',
    );
  });

  test('twice for one post is one way, also by two at once and by a double click', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const { id } = await addTalent(world, stage);
    const asked = {
      ...{ talentId: id, post: 'chairman' as const, route: 'member_election' as const },
      decision: aSitting(world),
    } as const;
    const [one, two] = await Promise.all([
      as(stage.street, 'click').propose(asked),
      as(stage.street, 'click').propose(asked),
    ]);
    expect(two).toEqual(one);
    const again = await Promise.allSettled([
      as(stage.street).propose(asked),
      as(stage.colleague).propose(asked),
    ]);
    expect(again.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('the joint review', () => {
  test('silence is no pass, whoever closes', async () => {
    const { stage, candidate } = await at('joint_review');
    const blocks = await blockedBy(pass(stage, candidate));
    expect(blocks).toEqual(askedDepartments.map(() => 'TAL-08 answers'));
  });

  test('a department sees and answers its own queue only', async () => {
    const { stage } = await at('joint_review');
    const { court, discipline } = stage.officers;
    const { items } = await as(court).queue({ limit: 100 });
    const mine = items.at(-1);
    if (mine === undefined) throw new Error('the queue is empty');
    expect(mine.residentId).toMatch(/^999\*{11}\w{4}$/);
    const { opinionId, version } = mine;
    const answer = { opinionId, version, answer: 'pass' as const };
    expect(await refusalOf(as(discipline).queueItem({ opinionId }))).toBe('not_found');
    expect(await refusalOf(as(discipline).answer(answer))).toBe('not_found');
    expect(await refusalOf(as(stage.street).queueItem({ opinionId }))).toBe('forbidden');
    const shown = await as(court).revealIdentity({ opinionId, reason: '核查涉诉情况' });
    expect(shown.value).toHaveLength(18);
    const late = { ...court, authenticatedAt: world.clock.now() - 10 * 60_000 - 1 };
    const again = as(late).revealIdentity({ opinionId, reason: '核查涉诉情况' });
    expect(await refusalOf(again)).toBe('reauthentication_needed');
    const results = await Promise.allSettled([as(court).answer(answer), as(court).answer(answer)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('需说明 waits for the street, then for the department again', async () => {
    const { stage, candidate } = await at('joint_review');
    await allPass(world, stage);
    const { review, keeper } = await as(stage.street).get({ id: candidate.id });
    expect(keeper).toBe('district');
    const opinion = review?.opinions.find(({ department }) => department === 'court');
    if (opinion === undefined) throw new Error('the court was not asked');
    const asked = await as(stage.officers.court).answer({
      ...{ opinionId: opinion.id, version: opinion.version, answer: 'explain' },
      basis: '请说明2023年的一起合同纠纷',
    });
    const { version, keeper: now } = await as(stage.street).get({ id: candidate.id });
    expect(now).toBe('street');
    const mine = await as(stage.street).list({
      organizationId: stage.village.id,
      keeper: 'street',
    });
    expect(mine.items.map(({ id }) => id)).toEqual([candidate.id]);
    for (const other of ['district', 'departments'] as const) {
      const theirs = { organizationId: stage.village.id, keeper: other };
      expect((await as(stage.street).list(theirs)).items).toEqual([]);
    }
    expect(await blockedBy(pass(stage, { id: candidate.id, version }))).toEqual(['TAL-08 answers']);
    const told = await as(stage.street).explain({
      ...{ opinionId: asked.id, version: asked.version, text: '已履行完毕' },
    });
    expect((await as(stage.street).get({ id: candidate.id })).waitingFor).toEqual(['court']);
    await as(stage.officers.court).answer({
      ...{ opinionId: told.id, version: told.version, answer: 'pass' },
    });
    const answered = await as(stage.street).get({ id: candidate.id });
    expect(answered.keeper).toBe('district');
    // Why it was asked, and what was said to it, stays with the answer.
    expect(answered.review?.opinions).toContainEqual(
      expect.objectContaining({ department: 'court', answer: 'pass', explanation: '已履行完毕' }),
    );
    await pass(stage, { id: candidate.id, version: answered.version });
  });

  /** The court refuses on an item; all others pass. */
  async function refused(code: string) {
    const { stage, candidate } = await at('joint_review');
    await allPass(world, stage);
    const { review } = await as(stage.street).get({ id: candidate.id });
    const opinion = review?.opinions.find(({ department }) => department === 'court');
    await as(stage.officers.court).answer({
      ...{ opinionId: opinion?.id ?? 0, version: opinion?.version ?? 0, answer: 'fail' },
      ...{ basis: '机密依据', hits: [{ code, foundOn: '2026-01-05' }] },
    });
    const { version } = await as(stage.street).get({ id: candidate.id });
    return { stage, candidate: { id: candidate.id, version } };
  }

  test('a hard item: its grounds are for the approver alone, and nothing lets it pass', async () => {
    const { stage, candidate } = await refused('NEG-13');
    for (const actor of [stage.street, stage.auditor, stage.secretary]) {
      const seen = JSON.stringify(await as(actor).get({ id: candidate.id }));
      for (const secret of ['机密依据', 'NEG-13', '失信']) expect(seen).not.toContain(secret);
    }
    const told = JSON.stringify(await refusalReport(pass(stage, candidate)));
    for (const secret of ['机密依据', 'NEG-13', '失信']) expect(told).not.toContain(secret);
    const whole = JSON.stringify(await as(stage.approver).get({ id: candidate.id }));
    expect(whole).toContain('机密依据');
    const decision = { ...candidate, decision: aSitting(world) };
    expect(await refusalOf(as(stage.street).decideSoft(decision))).toBe('wrong_state');
    const failed = { ...candidate, result: 'fail' as const, paper: aPaper(world) };
    await as(stage.approver).closeReview(failed);
    const ended = await as(stage.street).get({ id: candidate.id });
    expect([ended.state, ended.moves]).toEqual(['refused', []]);
  });

  test('a soft item passes with the street’s decision and the approver’s consent, in this order', async () => {
    const { stage, candidate } = await refused('NEG-16');
    const { review } = await as(stage.street).get({ id: candidate.id });
    expect(review?.soft.needed).toBe(true);
    expect(review?.opinions.find(({ answer }) => answer === 'fail')).toMatchObject({
      basis: '机密依据',
      hits: [{ code: 'NEG-16' }],
    });
    expect(await blockedBy(pass(stage, candidate))).toContain('TAL-08 answers');
    const consent = { ...candidate, agreed: true };
    expect(await blockedBy(as(stage.approver).consentSoft(consent))).toEqual([
      'TAL-09 streetDecided',
    ]);
    expect(await refusalOf(as(stage.auditor).consentSoft(consent))).toBe('forbidden');
    const decided = await as(stage.street).decideSoft({
      ...candidate,
      decision: aSitting(world),
    });
    expect(await blockedBy(pass(stage, decided))).toContain('TAL-08 answers');
    const agreed = await as(stage.approver).consentSoft({ ...decided, agreed: true });
    const passed = await pass(stage, agreed);
    const inOffice = await lead(world, stage, passed, 'in_office');
    expect((await as(stage.street).get({ id: inOffice.id })).state).toBe('in_office');
  });

  test('a refusal rests on something that still counts', async () => {
    const { stage } = await at('joint_review');
    const item = (await as(stage.officers.court).queue({ limit: 100 })).items.at(-1);
    const asked = { opinionId: item?.opinionId ?? 0, version: item?.version ?? 0 };
    const old = { answer: 'fail' as const, basis: '旧案' };
    for (const hits of [[], [{ code: 'NEG-15', foundOn: '2015-01-01' }]]) {
      expect(await refusalOf(as(stage.officers.court).answer({ ...asked, ...old, hits }))).toBe(
        'invalid_input',
      );
    }
  });

  test('a result is good for six months', async () => {
    const { stage, candidate } = await at('decision');
    goTo(world, '2026-09-17');
    expect(await blockedBy(as(stage.street).decide({ ...candidate, ...aDecision(world) }))).toEqual(
      ['TAL-08 reviewPassedOn'],
    );
  });
});

describe('the notice', () => {
  test('runs over a public holiday, stands still for an objection, and runs on', async () => {
    const { stage, candidate } = await at('public_notice', '2026-09-28');
    const street = as(stage.street);
    const before = await street.get({ id: candidate.id });
    // 09-29, 09-30, 10-08, 10-09, 10-10 (a workday by the notice).
    expect(before.notice).toMatchObject({ publishedOn: '2026-09-28', lastDay: '2026-10-10' });
    const token = before.notice?.token ?? '';
    const page = () => callerAs(world, appointmentsRouter, null).notice({ token });
    expect(await page()).toMatchObject({ state: 'running', bornMonth: '1985年6月' });
    expect(Object.keys(await page())).not.toContain('residentId');

    goTo(world, '2026-09-30');
    const objected = await street.object({
      ...candidate,
      ...{ raisedOn: '2026-09-30', channel: 'letter', objector: '某村民', content: '土地争议' },
    });
    const paused = await street.get({ id: candidate.id });
    expect(paused).toMatchObject({ state: 'verification', notice: { state: 'paused' } });
    expect((await page()).state).toBe('paused');
    const close = { ...objected, paper: aPaper(world) };
    expect(await blockedBy(street.closeNotice(close))).toContain('TAL-10 state');

    goTo(world, '2026-10-09');
    const [objection] = paused.notice?.objections ?? [];
    await street.settleObjection({
      ...{ objectionId: objection?.id ?? 0, version: 1, upheld: false },
      ...{ finding: '核查不实', answer: '已当面答复' },
    });
    const resumed = await street.get({ id: candidate.id });
    // 09-30, 10-08 and 10-09 were lost: 10-10, then 10-12, 10-13, 10-14.
    expect(resumed).toMatchObject({ state: 'public_notice', dueOn: '2026-10-14' });
    goTo(world, '2026-10-14');
    const early = { id: candidate.id, version: resumed.version, paper: aPaper(world) };
    expect(await blockedBy(street.closeNotice(early))).toContain('CAL-03 date');
    goTo(world, '2026-10-15');
    // It could not have been closed before: it is not late.
    expect(await street.get({ id: candidate.id })).toMatchObject({ overdue: false });
    const late = { organizationId: stage.village.id, overdue: true };
    expect((await street.list(late)).items).toEqual([]);
    const { cells } = await street.board({ streetId: stage.tree.east.street.id });
    expect(cells.filter(({ overdue }) => overdue > 0)).toEqual([]);
    const closed = await street.closeNotice({ ...early, paper: aPaper(world) });
    await lead(world, stage, closed, 'in_office');
    goTo(world, '2026-11-14');
    expect(await refusalOf(page())).toBe('not_found');
  });

  test('an objection that is upheld ends the way, and the page names nobody any more', async () => {
    const { stage, candidate } = await at('public_notice');
    const street = as(stage.street);
    const token = (await street.get({ id: candidate.id })).notice?.token ?? '';
    const objected = await street.object({
      ...candidate,
      ...{ raisedOn: today(world), channel: 'visit', content: '侵占集体财产' },
    });
    const { notice } = await street.get({ id: objected.id });
    await street.settleObjection({
      ...{ objectionId: notice?.objections[0]?.id ?? 0, version: 1, upheld: true },
      ...{ finding: '属实', answer: '已答复' },
    });
    expect((await street.get({ id: objected.id })).state).toBe('refused');
    const page = await callerAs(world, appointmentsRouter, null).notice({ token });
    expect(page).toMatchObject({ state: 'ended', name: '' });
    const wrong = callerAs(world, appointmentsRouter, null).notice({ token: 'x'.repeat(43) });
    expect(await refusalOf(wrong)).toBe('not_found');
  });
});

describe('the lawful procedure', () => {
  test('figures that elect nobody, the wrong route and a day too early are refused', async () => {
    const { stage, candidate } = await at('procedure');
    const street = as(stage.street);
    const { notice } = await street.get({ id: candidate.id });
    const record = (procedure: Parameters<typeof street.recordProcedure>[0]['procedure']) =>
      street.recordProcedure({ ...candidate, elected: true, text: '已核对', procedure });
    const sound = soundFigures('villager_election', today(world));
    if (sound.route !== 'villager_election') throw new Error('another route');
    expect(await blockedBy(record({ ...sound, present: 300, returned: 300 }))).toContain(
      'TAL-04 voted',
    );
    expect(await blockedBy(record({ ...sound, votes: 200 }))).toContain('TAL-04 votes');
    expect(await blockedBy(record({ ...sound, heldOn: notice?.lastDay ?? '' }))).toContain(
      'TAL-10 heldOn',
    );
    const other = { route: 'party_assignment' as const, heldOn: sound.heldOn, number: '任命' };
    expect(await refusalOf(record(other))).toBe('invalid_input');
    const elected = await record(sound);
    // An old tab is told that things have moved on, and by which rule its step can't be made now.
    const late = await refusalReport(
      as(stage.colleague).recordProcedure({
        ...{ ...candidate, elected: true, text: '旧页面', procedure: sound },
      }),
    );
    expect(late.code).toBe('stale_version');
    expect(late.findings?.map(({ rule }) => rule)).toEqual(['TAL-10']);
    const few = { ...elected, number: '请示1号', papers: everyPaper.slice(1) };
    expect(await blockedBy(street.submitFiling(few))).toContain('TAL-10 papersComplete');
  });

  test('no vote was won: back into the pool, with the figures on record', async () => {
    const { stage, candidate } = await at('procedure');
    const figures = soundFigures('villager_election', today(world));
    if (figures.route !== 'villager_election') throw new Error('another route');
    const lost = await as(stage.street).recordProcedure({
      ...{ ...candidate, elected: false, text: '未当选' },
      procedure: { ...figures, votes: 90 },
    });
    expect((await as(stage.street).get({ id: lost.id })).state).toBe('in_pool');
  });
});

describe('the filing', () => {
  test('is answered by the district, not by who is concerned', async () => {
    const { stage, candidate } = await at('filing');
    expect(await refusalOf(as(stage.street).answerFiling({ ...candidate, result: 'file' }))).toBe(
      'forbidden',
    );
    const { person_id: personId } = await world.db
      .selectFrom('candidate')
      .where('id', '=', candidate.id)
      .select('person_id')
      .executeTakeFirstOrThrow();
    const self = { ...stage.approver, personId };
    expect(await blockedBy(as(self).answerFiling({ ...candidate, result: 'file' }))).toEqual([
      'GEN-08 subjects',
    ]);
    const results = await Promise.allSettled(
      [stage.approver, stage.auditor].map((actor) =>
        as(actor).answerFiling({ ...candidate, result: 'file' }),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const leave = { on: today(world), reason: 'dismissed' as const, document: '免职文件' };
    const { version } = await as(stage.street).get({ id: candidate.id });
    expect(
      await blockedBy(as(stage.street).leave({ ...leave, id: candidate.id, version })),
    ).toContain('TAL-15 leavingReason');
  });

  test('is not answered before it was submitted, and says by which rule', async () => {
    const { stage, candidate } = await at('joint_review');
    for (const result of ['file', 'supplement'] as const) {
      const answer = { ...candidate, result, text: '缺考察报告' };
      expect(await blockedBy(as(stage.approver).answerFiling(answer))).toContain('TAL-10 state');
    }
    expect((await as(stage.street).get({ id: candidate.id })).state).toBe('joint_review');
  });

  test('what sends somebody back says why, and a vote is not recorded against itself', async () => {
    const filed = await at('filing');
    const back = { ...filed.candidate, result: 'supplement' as const };
    expect(await refusalOf(as(filed.stage.approver).answerFiling(back))).toBe('invalid_input');
    const text = '考察报告缺签名';
    await as(filed.stage.approver).answerFiling({ ...back, text });
    const seen = await as(filed.stage.street).get({ id: filed.candidate.id });
    expect([seen.state, seen.filings[0]?.text]).toEqual(['elected', text]);

    const { stage, candidate } = await at('decision');
    const lost = { ...candidate, passed: false, decision: aSitting(world) };
    expect(await refusalOf(as(stage.street).decide(lost))).toBe('invalid_input');
    await as(stage.street).decide({ ...lost, decision: { ...aSitting(world), yes: 0 } });
    expect((await as(stage.street).get({ id: candidate.id })).state).toBe('in_pool');
  });

  test('an inspection does not begin with somebody who must stand aside', async () => {
    const { stage, candidate } = await at('reviewed');
    const inspectors = ['甲某', '乙某'].map((name) => ({ name, unit: '党建办', relation: null }));
    const begin = { ...candidate, startsOn: today(world) };
    for (const group of [
      inspectors.slice(1),
      [...inspectors, { name: '丙某', unit: '党建办', relation: 'spouse' as const }],
    ]) {
      const begun = as(stage.street).startInspection({ ...begin, inspectors: group });
      expect(await refusalOf(begun)).toBe('invalid_input');
    }
    await as(stage.street).startInspection({ ...begin, inspectors });
  });

  test('one seat has one holder, and the second waits for it', async () => {
    const { stage } = await at('joint_review');
    const first = await addTalent(world, stage);
    const second = await addTalent(world, stage, { name: '田大川' });
    for (const talent of [first, second]) await makeMember(world, stage, talent.id);
    const ways = [];
    for (const { id } of [first, second]) {
      goTo(world, '2026-03-16');
      ways.push(await propose(world, stage, id, 'party_secretary'));
    }
    const [one, two] = ways;
    if (one === undefined || two === undefined) throw new Error('no ways');
    goTo(world, '2026-03-16');
    await lead(world, stage, one, 'in_office');
    goTo(world, '2026-03-16');
    const filing = await lead(world, stage, two, 'filing');
    expect(await refusalOf(as(stage.approver).answerFiling({ ...filing, result: 'file' }))).toBe(
      'wrong_state',
    );
  });
});

describe('round the commands', () => {
  test('the database lets nobody in: not by state, not by a seat, not by taking a proof away', async () => {
    const { stage, candidate } = await at('filing');
    const refuses = (statement: ReturnType<typeof sql>) =>
      expect(statement.execute(world.db)).rejects.toMatchObject({ code: '23514' });
    const { id } = candidate;
    await refuses(sql`update candidate set state = 'in_office' where id = ${id}`);
    await refuses(sql`insert into candidate (talent_id, person_id, organization_id,
      organization_path, street_id, post, route, state, state_since, entered_by, created_at)
      select talent_id, person_id, organization_id, organization_path, street_id, 'chairman',
      'member_election', 'in_office', state_since, entered_by, created_at from candidate
      where id = ${id}`);
    await refuses(sql`insert into village_holder (position_id, candidate_id, person_id,
      organization_id, organization_path, street_id, post, starts_on, created_at)
      select p.id, c.id, c.person_id, c.organization_id, c.organization_path, c.street_id, c.post,
      c.state_since, c.created_at from candidate c join village_position p
      on p.organization_id = c.organization_id and p.post = c.post where c.id = ${id} limit 1`);
    await refuses(sql`update candidate set route = 'party_assignment' where id = ${id}`);
    await refuses(sql`delete from review_opinion where candidate_id = ${id}`);
    await refuses(sql`update public_notice set outcome = 'ended' where candidate_id = ${id}`);
    await refuses(sql`insert into lawful_procedure (candidate_id, round, route, held_on, number,
      elected, ballot, base, present, votes, account_id, at) select id, 1, 'villager_election',
      state_since, 'x', true, 'first', 600, 300, 300, entered_by, created_at from candidate
      where id = ${id}`);
    expect((await as(stage.street).get({ id })).state).toBe('filing');
  });

  test('nobody without the role or from another street moves anybody', async () => {
    const { stage, candidate } = await at('joint_review');
    const other = await actorAs(world, 'street_organizer', stage.tree.west.street);
    const step = { ...candidate, text: '越权' };
    expect(await refusalOf(as(other).withdraw(step))).toBe('not_found');
    expect(await refusalOf(as(stage.secretary).withdraw(step))).toBe('forbidden');
    expect(await refusalOf(as(stage.street).withdraw({ ...candidate, text: '' }))).toBe(
      'invalid_input',
    );
    await as(stage.street).withdraw(step);
    expect(
      (await as(stage.officers.court).queue({ limit: 100 })).items.every(
        ({ candidateId }) => candidateId !== candidate.id,
      ),
    ).toBe(true);
  });
});
