// Tests that avoidance and hard items are judged on the person, at every step and over all ways.
import { type AppointmentState, judgeAvoidance, namesOf } from '@xianfeng/rules';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { teamPostLabels } from '../../teams/labels.js';
import {
  aDecision,
  addStage,
  addTalent,
  allPass,
  aPaper,
  callerAs,
  everyPaper,
  goTo,
  lead,
  makeMember,
  propose,
  recordedEvents,
  refusalReport,
  type Stage,
  soundFigures,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
/** Whole ways into a post, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };
const as = (actor: Actor) => callerAs(world, appointmentsRouter, actor);

interface Way {
  id: number;
  version: number;
}

/** The rules and facts that a refusal names. */
async function blockedBy(call: Promise<unknown>): Promise<string[]> {
  const report = await refusalReport(call);
  expect(report.code).toBe('rule_blocked');
  return (report.findings ?? [])
    .filter(({ severity }) => severity === 'block')
    .map(({ rule, change }) => `${rule} ${change?.fact}`);
}

const personOf = async (talentId: number) => {
  const row = world.db.selectFrom('talent').where('id', '=', talentId).select('person_id');
  return (await row.executeTakeFirstOrThrow()).person_id;
};

/** Declares two people a married couple; gives what takes the declaration back. */
async function marry(stage: Stage, one: number, other: number) {
  const link = await world.db
    .insertInto('kinship')
    .values({
      ...{ person_id: one, relative_id: other, relation: 'spouse' },
      ...{ declared_by: stage.street.accountId, created_at: new Date(world.clock.now()) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return () => world.db.deleteFrom('kinship').where('id', '=', link.id).execute();
}

/** A stage with a woman on the way to the supervision committee, and her husband of the 村委会. */
async function couple(to: AppointmentState) {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const his = await addTalent(world, stage, { name: '田在任' });
  await lead(world, stage, await propose(world, stage, his.id, 'committee_member'), 'in_office');
  const hers = await addTalent(world, stage, { name: '田小满' });
  const way = await propose(world, stage, hers.id, 'supervision_director');
  const candidate = await lead(world, stage, way, to);
  return {
    ...{ stage, candidate },
    marry: async () => marry(stage, await personOf(hers.id), await personOf(his.id)),
  };
}

const inspectors = ['甲', '乙'].map((name) => ({
  ...{ name: `考察员${name}`, unit: '街道党建办', relation: null },
}));

/** The step that leads on from a state, sound in everything else. */
const onward: { state: AppointmentState; step: (stage: Stage, way: Way) => Promise<unknown> }[] = [
  { state: 'proposed', step: (stage, way) => as(stage.street).sendReview(way) },
  {
    state: 'joint_review',
    step: async (stage, { id }) => {
      await allPass(world, stage);
      const { version } = await as(stage.street).get({ id });
      const paper = aPaper(world);
      return as(stage.auditor).closeReview({ id, version, result: 'pass', paper });
    },
  },
  {
    state: 'reviewed',
    step: (stage, way) =>
      as(stage.street).startInspection({ ...way, startsOn: today(world), inspectors }),
  },
  {
    state: 'inspection',
    step: (stage, way) =>
      as(stage.street).finishInspection({
        ...{ ...way, result: 'pass', conclusion: '德才兼备', paper: aPaper(world) },
        talks: [1, 2, 3, 4, 5].map((n) => ({ with: `村民代表${n}`, onDay: today(world) })),
        poll: { issued: 30, returned: 29, agree: 27 },
      }),
  },
  {
    state: 'decision',
    step: (stage, way) => as(stage.street).decide({ ...way, ...aDecision(world) }),
  },
  {
    state: 'public_notice',
    step: async (stage, { id, version }) => {
      const { notice } = await as(stage.street).get({ id });
      goTo(world, '2026-06-01');
      expect(notice?.lastDay).toBeDefined();
      return as(stage.street).closeNotice({ id, version, paper: aPaper(world) });
    },
  },
  {
    state: 'procedure',
    step: (stage, way) =>
      as(stage.street).recordProcedure({
        ...{ ...way, elected: true, text: '已核对' },
        procedure: soundFigures('representative_election', today(world)),
      }),
  },
  {
    state: 'elected',
    step: (stage, way) =>
      as(stage.street).submitFiling({ ...way, number: '请示1号', papers: [...everyPaper] }),
  },
  {
    state: 'filing',
    step: (stage, way) => as(stage.approver).answerFiling({ ...way, result: 'file' }),
  },
];

/** Every step but the last one, and the row itself, as if the district had filed it. */
const seatInDatabase = async ({ id }: Way) => {
  await sql`update filing set result = 'filed', answered_on = submitted_on
    where candidate_id = ${id}`.execute(world.db);
  return sql`update candidate set state = 'in_office' where id = ${id}`.execute(world.db);
};
const byTheGate = { code: '23514', constraint: 'candidate_gate' };

describe('avoidance', () => {
  test('a spouse who is declared late stops the way at every step', SLOW, async () => {
    const { stage, candidate, marry: declare } = await couple('proposed');
    let way: Way = candidate;
    const stopped: string[] = [];
    for (const { state, step } of onward) {
      way = await lead(world, stage, way, state);
      const takeBack = await declare();
      const { version } = await as(stage.street).get({ id: way.id });
      const rules = await blockedBy(step(stage, { id: way.id, version }));
      if (rules.includes('TAL-06 team')) stopped.push(state);
      await takeBack();
      way = { id: way.id, version: (await as(stage.street).get({ id: way.id })).version };
    }
    expect(stopped).toEqual(onward.map(({ state }) => state));
  });

  test(
    'a link taken away and declared again before the filing is found by the database too',
    SLOW,
    async () => {
      const { stage, candidate, marry: declare } = await couple('filing');
      await declare();
      expect(
        await blockedBy(as(stage.approver).answerFiling({ ...candidate, result: 'file' })),
      ).toContain('TAL-06 team');
      await expect(seatInDatabase(candidate)).rejects.toMatchObject(byTheGate);
      expect((await as(stage.street).get({ id: candidate.id })).state).toBe('filing');
    },
  );

  test('one man does not come into two posts that exclude each other', SLOW, async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    const first = await propose(world, stage, talent.id, 'committee_member');
    const second = () => propose(world, stage, talent.id, 'supervision_director');
    expect(await blockedBy(second())).toContain('TAL-06 team');
    // A second way that began before this was judged.
    const begun = await sql<Way>`insert into candidate (talent_id, person_id, organization_id,
      organization_path, street_id, post, route, state, state_since, entered_by, created_at)
      select talent_id, person_id, organization_id, organization_path, street_id,
      'supervision_director', 'representative_election', 'proposed', state_since, entered_by,
      created_at from candidate where id = ${first.id} returning id, version`.execute(world.db);
    const [other] = begun.rows;
    if (other === undefined) throw new Error('no second way');
    expect(await blockedBy(as(stage.street).sendReview({ ...other }))).toContain('TAL-06 team');
    expect(await blockedBy(as(stage.street).sendReview({ ...first }))).toContain('TAL-06 team');
    await as(stage.street).withdraw({ ...other, text: '不能兼任' });
    const seated = await lead(world, stage, first, 'in_office');
    expect(seated.id).toBe(first.id);
    expect(await blockedBy(second())).toContain('TAL-06 team');
  });

  test('the database knows the same posts as the rule', SLOW, async () => {
    const posts = [...namesOf(teamPostLabels), 'accountant' as const];
    const { rows } = await sql<{ mine: string; theirs: string; own: boolean }>`
      select mine, theirs, own from unnest(${posts}::text[]) as a (mine),
        unnest(${posts}::text[]) as b (theirs), unnest(array[true, false]) as c (own)
      where posts_exclude(mine, theirs, own)`.execute(world.db);
    const told = new Set(rows.map(({ mine, theirs, own }) => `${mine} ${theirs} ${own}`));
    const judged = new Set(
      namesOf(teamPostLabels).flatMap((mine) =>
        posts.flatMap((post) =>
          [true, false].flatMap((own) => {
            const team = [{ personId: 1, post, relation: own ? 'self' : 'spouse' }];
            const blocks = judgeAvoidance(mine, team, '2026-06-20').outcome === 'block';
            return blocks ? [`${mine} ${post} ${own}`] : [];
          }),
        ),
      ),
    );
    expect(judged.size).toBeGreaterThan(20);
    expect([...told].filter((each) => !each.startsWith('accountant')).sort()).toEqual(
      [...judged].sort(),
    );
  });
});

describe('a hard item', () => {
  /** A man with two ways, the first as far as a state, the second one vetoed by the court. */
  async function vetoed(to: AppointmentState, foundOn = '2025-05-01') {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    await makeMember(world, stage, talent.id);
    const way = await propose(world, stage, talent.id, 'committee_member');
    const first = await lead(world, stage, way, to);
    const other = await propose(world, stage, talent.id, 'party_member');
    const second = await lead(world, stage, other, 'joint_review');
    const { items } = await as(stage.officers.court).queue({ limit: 100 });
    const asked = items.find(({ candidateId }) => candidateId === second.id);
    await as(stage.officers.court).answer({
      ...{ opinionId: asked?.opinionId ?? 0, version: asked?.version ?? 0, answer: 'fail' },
      ...{ basis: '机密依据', hits: [{ code: 'NEG-13', foundOn }] },
    });
    return { stage, talent, first, second };
  }

  test('found in the second way stops the first one, and its holders are told', SLOW, async () => {
    const { stage, first, second } = await vetoed('filing');
    const file = () => as(stage.approver).answerFiling({ ...first, result: 'file' });
    expect(await blockedBy(file())).toContain('NEG-13 negativeHits');
    await expect(seatInDatabase(first)).rejects.toMatchObject(byTheGate);
    const told = await recordedEvents(world, 'candidate.stopped');
    expect(told.map(({ subject }) => subject.id)).toEqual([first.id]);
    expect(told[0]?.audience).toContain(`o${stage.tree.east.street.id}`);
    expect(told[0]?.audience).not.toContain(`o${stage.village.id}`);
    // The auditor and the street learn that there is one, not what it is.
    const steps = (await as(stage.street).get({ id: first.id })).moves;
    expect(JSON.stringify(steps)).not.toMatch(/NEG-13|失信|机密/);

    // The veto outlives the way in which it was found.
    const failed = await as(stage.auditor).closeReview({
      ...{ id: second.id, version: (await as(stage.auditor).get({ id: second.id })).version },
      ...{ result: 'fail', paper: aPaper(world), text: '不通过' },
    });
    expect(failed.id).toBe(second.id);
    expect(await blockedBy(file())).toContain('NEG-13 negativeHits');
  });

  test(
    'that has ended since is asked anew of the departments, and then no longer counts',
    SLOW,
    async () => {
      const { stage, talent, first, second } = await vetoed('reviewed');
      const begin = { ...first, startsOn: today(world), inspectors };
      expect(await blockedBy(as(stage.street).startInspection(begin))).toEqual(['TAL-09 code']);
      const withdraw = async ({ id }: Way) =>
        as(stage.street).withdraw({
          ...{ id, version: (await as(stage.street).get({ id })).version, text: '撤回' },
        });
      await withdraw(second);
      await withdraw(first);
      // While the list has it the departments say so again; here it is settled.
      goTo(world, '2026-05-06');
      const again = await propose(world, stage, talent.id, 'committee_member');
      expect((await lead(world, stage, again, 'in_office')).id).toBe(again.id);
    },
  );
});
