/** What strangers try with the talents of another street's village. */

import { strangers as teams } from '../teams/strangers.js';
import {
  type OtherStreet,
  otherTalent,
  otherVillage,
  strangersOf,
  type TestOrganization,
} from '../testing/index.js';
import { talentsRouter } from './router.js';

const version = 1;
const person = { source: 'teacher', politicalStatus: '13', willing: true } as const;
const form = {
  fileName: '越权.lrmx',
  base64: Buffer.from('<Person><XingMing>越权</XingMing><JiGuan>越权</JiGuan></Person>').toString(
    'base64',
  ),
};

/** A village of the stranger's street has asked about the person, and may not answer itself. */
async function askedElsewhere(
  { world, tree, organizer }: OtherStreet,
  talentId: number,
  keeper: TestOrganization,
): Promise<number> {
  const { community } = tree.east;
  const { person_id } = await world.db
    .selectFrom('talent')
    .select('person_id')
    .where('id', '=', talentId)
    .executeTakeFirstOrThrow();
  const { id } = await world.db
    .insertInto('person_consent')
    .values({
      ...{ person_id, keeper_id: keeper.id, keeper_path: keeper.path, state: 'asked' },
      ...{ organization_id: community.id, organization_path: community.path, ethnicity: '01' },
      ...{ asked_by: organizer.accountId, asked_at: new Date(world.clock.now()) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(talentsRouter, async (street) => {
  const { holderId } = await teams.records(street);
  const { village } = await otherVillage(street);
  const talent = await otherTalent(street, '戊');
  const consentId = await askedElsewhere(street, talent.id, village);
  return { talentId: talent.id, villageId: village.id, holderId, consentId };
}).attempt({
  file: {
    own: { scoped: () => undefined },
    get: { hidden: ({ talentId }) => ({ id: talentId }) },
    version: { hidden: ({ talentId }) => ({ id: talentId, version }) },
    photo: { hidden: ({ talentId }) => ({ id: talentId }) },
    save: { hidden: ({ talentId }) => ({ id: talentId, version: 0, nativePlace: '越权' }) },
    setPhoto: { hidden: ({ talentId }) => ({ id: talentId, version: 0, base64: 'AAAA' }) },
    lrmxPreview: { hidden: ({ talentId }) => ({ id: talentId, ...form }) },
    lrmxMatch: { scoped: () => form },
    lrmxImport: {
      hidden: ({ talentId }) => ({ id: talentId, version: 0, ...form, chosen: ['nativePlace'] }),
    },
    lrmxPerson: { scoped: () => form },
  },
  list: { scoped: ({ streetId }) => ({ streetId }) },
  get: { hidden: ({ talentId }) => ({ id: talentId }) },
  balance: { scoped: () => ({}) },
  add: {
    hidden: ({ villageId }) => ({
      ...person,
      organizationId: villageId,
      name: '越权人选',
      residentId: '999999198506150011',
    }),
  },
  volunteer: { scoped: () => ({ source: 'teacher' }) },
  change: { hidden: ({ talentId }) => ({ ...person, id: talentId, version }) },
  move: { hidden: ({ talentId }) => ({ id: talentId, version, event: 'remove', text: '越权' }) },
  declareKin: {
    hidden: ({ talentId, holderId }) => ({ talentId, holderId, relation: 'spouse' }),
  },
  removeKin: { hidden: ({ talentId }) => ({ id: 1, version, talentId }) },
  consents: { scoped: () => ({}) },
  waitingIntake: { scoped: () => undefined },
  waitingConsents: { scoped: () => undefined },
  answerConsent: {
    hidden: ({ consentId }) => ({ id: consentId, version, granted: true }),
  },
  reveal: {
    hidden: ({ talentId }) => ({ id: talentId, field: 'residentId', reason: '越权查看' }),
  },
});
