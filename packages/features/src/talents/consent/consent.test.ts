// Tests that whoever finds a person by the id number learns only what was entered there.
import { describe, expect, test } from 'vitest';
import { type Actor, transact } from '../../kernel/index.js';
import {
  addMember,
  addStage,
  aResidentId,
  callerAs,
  enterSealed,
  recordedEvents,
  refusalOf,
  type Stage,
  testWorld,
  writeAs,
} from '../../testing/index.js';
import { inPoolOnRecord } from '../pool/on-record.js';
import { talentsRouter } from '../router.js';
import { villageInScope } from '../village.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, talentsRouter, actor);

const KEPT = { phone: '13900001111', address: '锦绣区西街街道西山村8号', education: '21' };
const NAME = '田守信';

/** A member of another street, on file with number, phone and address. */
async function keptElsewhere(keeper: Stage) {
  const residentId = aResidentId(world);
  const member = await addMember(world, keeper.village, { name: NAME });
  await world.db
    .updateTable('person')
    .set({ education: KEPT.education })
    .where('id', '=', member.personId)
    .execute();
  await enterSealed(world, member.personId, { ...KEPT, residentId });
  return { ...member, residentId };
}

const entered = (stage: Stage, residentId: string) => ({
  organizationId: stage.village.id,
  name: NAME,
  residentId,
  politicalStatus: '13',
  source: 'veteran' as const,
  willing: true,
});

/** Each way in which a feature comes upon a person by the id number. */
const ways: Record<string, (stage: Stage, residentId: string) => Promise<{ id: number }>> = {
  'a village recommends': (stage, residentId) =>
    as(stage.secretary).add(entered(stage, residentId)),
  'a street looks for people': (stage, residentId) =>
    as(stage.street).add(entered(stage, residentId)),
  'incumbents are put on record': async (stage, residentId) => {
    const ctx = writeAs(world, stage.street);
    const village = await villageInScope(world.db, stage.street, stage.village.id);
    return transact(ctx, async (tx) => {
      const { id } = await inPoolOnRecord(tx, ctx, village, {
        ...{ name: NAME, residentId, ethnicity: '01', education: null, source: 'veteran' },
        ...{ politicalStatus: '01', enteredBy: stage.colleague.accountId, text: '补录' },
      });
      return { id, version: 1 };
    });
  },
};

describe.each(Object.entries(ways))('%s', (_, findBy) => {
  test('shows of a person whom another organization keeps only what was entered', async () => {
    const [keeper, stage] = [await addStage(world), await addStage(world)];
    const { residentId, personId } = await keptElsewhere(keeper);
    await world.db
      .insertInto('talent_file')
      .values({
        ...{ person_id: personId, native_place: '西山', birthplace: '', joined_party: '' },
        ...{ professional_title: '', speciality: '', awards: '', appraisals: '', version: 1 },
        ...{ full_time_education: '', full_time_degree: '', full_time_education_school: '' },
        ...{ full_time_degree_school: '', in_service_education: '', in_service_degree: '' },
        ...{ in_service_education_school: '', in_service_degree_school: '' },
      })
      .execute();
    const { id } = await findBy(stage, residentId);
    const file = await as(stage.street).get({ id });
    expect(file).toMatchObject({ phone: null, address: null, mayReveal: ['residentId'] });
    expect(file.education).not.toBe(KEPT.education);
    for (const field of ['phone', 'address'] as const) {
      const shown = as(stage.street).reveal({ id, field, reason: '核对联系方式' });
      expect(await refusalOf(shown)).toBe('not_found');
    }
    expect(await refusalOf(as(stage.street).file.get({ id }))).toBe('not_found');
  });

  test('shows the rest when the keeper agrees, and no longer when that is taken back', async () => {
    const [keeper, stage] = [await addStage(world), await addStage(world)];
    const { residentId } = await keptElsewhere(keeper);
    const { id } = await findBy(stage, residentId);
    const asked = (await recordedEvents(world, 'person_consent.asked')).at(-1);
    expect(asked).toMatchObject({
      organizationId: keeper.village.id,
      data: { organizationId: stage.village.id, state: 'asked' },
    });
    const { items } = await as(keeper.secretary).consents({});
    expect(items).toMatchObject([{ name: NAME, state: 'asked' }]);
    const request = items[0] ?? { id: 0, version: 0 };
    const waiting = () =>
      Promise.all([keeper.secretary, stage.street].map((who) => as(who).waitingConsents()));
    expect(await waiting()).toEqual([{ consents: 1 }, { consents: 0 }]);
    const answer = { id: request.id, version: request.version, granted: true };
    expect((await as(stage.street).consents({})).items).toEqual([]);
    expect(await refusalOf(as(stage.street).answerConsent(answer))).toBe('not_found');
    const given = await as(keeper.secretary).answerConsent(answer);
    expect(await waiting()).toEqual([{ consents: 0 }, { consents: 0 }]);
    const told = (await recordedEvents(world, 'person_consent.answered')).at(-1);
    expect(told).toMatchObject({ organizationId: stage.village.id, data: { state: 'given' } });
    expect(await as(stage.street).get({ id })).toMatchObject({
      consent: null,
      phone: '139****1111',
      mayReveal: ['residentId', 'phone', 'address'],
    });
    await as(keeper.secretary).answerConsent({ ...given, granted: false });
    expect(await as(stage.street).get({ id })).toMatchObject({ consent: 'refused', phone: null });
  });
});

test('nobody is asked where the own scope keeps the person', async () => {
  const stage = await addStage(world);
  const { residentId } = await keptElsewhere(stage);
  const { id } = await as(stage.secretary).add(entered(stage, residentId));
  expect(await as(stage.secretary).get({ id })).toMatchObject({
    consent: null,
    phone: '139****1111',
  });
});

test('a village that still waits for an answer cannot answer for another', async () => {
  const [keeper, stage] = [await addStage(world), await addStage(world)];
  const { residentId } = await keptElsewhere(keeper);
  const first = await as(stage.secretary).add(entered(stage, residentId));
  const sent = await as(stage.secretary).move({ ...first, event: 'apply' });
  await as(stage.street).move({ ...sent, event: 'reject', text: '暂不符合条件' });
  const third = await addStage(world, stage.tree);
  const { id } = await as(third.secretary).add(entered(third, residentId));
  expect(await as(third.street).get({ id })).toMatchObject({ consent: 'asked', phone: null });
  expect((await as(keeper.secretary).consents({})).items).toHaveLength(2);
  expect((await as(stage.secretary).consents({})).items).toEqual([]);
});
