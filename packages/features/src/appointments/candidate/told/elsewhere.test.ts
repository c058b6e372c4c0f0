// Tests that the way into a post goes by what other organizations keep, and does not tell of it.
import { describe, expect, test } from 'vitest';
import {
  addMember,
  addStage,
  addTalent,
  allPass,
  aPaper,
  aResidentId,
  callerAs,
  enterSealed,
  goTo,
  lead,
  propose,
  refusalReport,
  type Stage,
  testWorld,
} from '../../../testing/index.js';
import { appointmentsRouter } from '../../router.js';

const world = testWorld();
const as = (actor: Parameters<typeof callerAs>[2]) => callerAs(world, appointmentsRouter, actor);
const NAME = '田西来';

/** A talent of the stage who is a member at another street, which was asked and has not answered. */
async function metElsewhere(stage: Stage) {
  const keeper = await addStage(world, { ...stage.tree, east: stage.tree.west });
  const residentId = aResidentId(world);
  const member = await addMember(world, keeper.village, { name: NAME });
  await enterSealed(world, member.personId, { residentId });
  await world.db
    .updateTable('person')
    .set({ education: '21' })
    .where('id', '=', member.personId)
    .execute();
  return { member, talent: await addTalent(world, stage, { residentId, name: NAME }) };
}

/** The words of a refusal, with all that its findings carry. */
const told = (report: unknown) => JSON.stringify(report);

describe('of a person whom another organization keeps', () => {
  test.each(['serious_warning', 'rights_suspended'] as const)(
    'a sanction there (%s) ends the joint review in neutral words',
    async (kind) => {
      goTo(world, '2026-03-16');
      const stage = await addStage(world);
      const { member, talent } = await metElsewhere(stage);
      const candidate = await propose(world, stage, talent.id, 'committee_director');
      const sent = await lead(world, stage, candidate, 'joint_review');
      await world.db
        .insertInto('sanction')
        .values({ member_id: member.id, kind, approved_on: '2025-10-10', ends_on: null })
        .execute();
      const again = await refusalReport(propose(world, stage, talent.id, 'chairman'));
      expect(again).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'SEC-01' }] });
      expect(told(again)).not.toMatch(/NEG|负面清单|处分|2025-10-10/);
      await allPass(world, stage);
      const { version } = await as(stage.auditor).get({ id: candidate.id });
      const close = { id: sent.id, version, result: 'pass' as const, paper: aPaper(world) };
      const refused = await refusalReport(
        as(stage.auditor).closeReview({ ...close, text: '通过' }),
      );
      expect(refused).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'SEC-01' }] });
      const seen = await as(stage.auditor).get({ id: candidate.id });
      const all = told([refused, seen.moves]);
      expect(all).not.toMatch(/NEG|负面清单|处分|2025-10-10/);
      // TAL-09: the approver, who decides, sees the grounds.
      const decides = await refusalReport(
        as(stage.approver).closeReview({ ...close, text: '通过' }),
      );
      expect(told(decides)).toMatch(/NEG-0[45]/);
    },
  );

  test('a membership there keeps from a party post in neutral words', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const { member, talent } = await metElsewhere(stage);
    await world.db
      .updateTable('member')
      .set({ category: 'probationary', full_on: null })
      .where('id', '=', member.id)
      .execute();
    const refused = await refusalReport(propose(world, stage, talent.id, 'party_member'));
    expect(refused).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'SEC-01' }] });
    expect(told(refused)).not.toMatch(/正式党员|预备|probationary|category/);
  });

  test('relatives declared there keep from a post in neutral words', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const { member, talent } = await metElsewhere(stage);
    const sits = await addTalent(world, stage, { name: '田在任' });
    const seated = await propose(world, stage, sits.id, 'committee_member');
    await lead(world, stage, seated, 'in_office');
    const { person_id: holder } = await world.db
      .selectFrom('talent')
      .where('id', '=', sits.id)
      .select('person_id')
      .executeTakeFirstOrThrow();
    await world.db
      .insertInto('kinship')
      .values({
        ...{ person_id: holder, relative_id: member.personId, relation: 'sibling' },
        ...{ declared_by: stage.colleague.accountId, created_at: new Date(world.clock.now()) },
      })
      .execute();
    const refused = await refusalReport(propose(world, stage, talent.id, 'supervision_director'));
    expect(refused).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'SEC-01' }] });
    expect(told(refused)).not.toMatch(/亲属|sibling/);
  });

  test('education there is shown by no page before the keeper agrees', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const { talent } = await metElsewhere(stage);
    const candidate = await propose(world, stage, talent.id, 'committee_director');
    expect(await as(stage.street).get({ id: candidate.id })).toMatchObject({ education: '31' });
  });
});
