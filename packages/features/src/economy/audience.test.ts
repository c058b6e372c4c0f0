// Tests that events of the economy are heard by those who may read them.
import { instantOf } from '@xianfeng/rules';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, roomsOf } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addVillage,
  anIncome,
  type RecordedEvent,
  recordedEvents,
  type TestVillage,
  testDistrict,
} from '../testing/index.js';
import { economyRouter } from './router.js';

const here = testDistrict(economyRouter);
const { world, as } = here;
const hears = (actor: Actor, event: RecordedEvent) =>
  roomsOf(actor).some((room) => event.audience.includes(room));

let village: TestVillage;
beforeAll(async () => {
  world.clock.set(instantOf('2026-01-20', '09:00'));
  village = await addVillage(world, here.tree.east.street);
});

test('an event of the economy is heard by those who can read the village, and by nobody else', async () => {
  const neighbourVillage = await addVillage(world, here.tree.east.street);
  const secretary = await actorAs(world, 'branch_secretary', village);
  const accountant = await actorAs(world, 'village_accountant', village);
  const street = await actorAs(world, 'street_organizer', here.tree.east.street);
  const approver = await actorAs(world, 'district_approver', here.tree.district);
  const officer = (department: 'agriculture' | 'court') =>
    actorAs(world, 'department_officer', here.tree.district, undefined, department);
  const listeners: Record<string, Actor> = {
    member: await actorAs(world, 'member', village),
    secretary,
    accountant,
    neighbour: await actorAs(world, 'branch_secretary', neighbourVillage),
    accountantNextDoor: await actorAs(world, 'village_accountant', neighbourVillage),
    street,
    otherStreet: await actorAs(world, 'street_organizer', here.tree.west.street),
    approver,
    agriculture: await officer('agriculture'),
    court: await officer('court'),
    system: await actorAs(world, 'system_admin', here.tree.district),
  };
  const reads = (actor: Actor) =>
    as(actor)
      .village({ organizationId: village.id, year: 2025 })
      .then(
        () => true,
        () => false,
      );

  let known = (await recordedEvents(world)).length;
  const types: string[] = [];
  async function after<Receipt>(step: Promise<Receipt>): Promise<Receipt> {
    const receipt = await step;
    const [event, ...more] = (await recordedEvents(world)).slice(known);
    if (event === undefined) throw new Error('nothing was told');
    expect(more).toEqual([]);
    known += 1;
    types.push(event.type);
    for (const [name, actor] of Object.entries(listeners)) {
      // A lock concerns every village, so the neighbours hear of it too.
      if (event.type === 'income_year.locked' && /neighbour|accountantNextDoor/.test(name))
        continue;
      expect([event.type, name, hears(actor, event)]).toEqual([
        event.type,
        name,
        await reads(actor),
      ]);
    }
    return receipt;
  }

  const month = { organizationId: village.id, year: 2025, month: 12, ...anIncome };
  const entered = await after(as(accountant).enter({ ...month, version: null }));
  const sent = await after(as(accountant).submit(entered));
  const back = await after(
    as(street).check({ items: [sent], decision: 'return', opinion: '请核对' }),
  );
  const resent = await after(as(accountant).submit(back));
  const passed = await after(as(street).check({ items: [resent], decision: 'pass' }));
  await after(
    as(secretary).publish({
      organizationId: village.id,
      year: 2025,
      month: 12,
      publishedOn: '2026-01-10',
      place: '公开栏',
    }),
  );
  await after(as(approver).lock({ year: 2025, explanation: '试' }));
  const asked = await after(
    as(street).askCorrection({
      ...{ ...month, version: passed.version, otherFen: 1 },
      ...{ reason: '审计调整', proof: '审计报告〔2026〕1号' },
    }),
  );
  const [waits] = (await as(approver).corrections({})).items;
  const answer = { ...asked, correctionId: waits?.correctionId ?? 0 };
  const refused = await after(
    as(approver).answerCorrection({ ...answer, agreed: false, text: '依据不足' }),
  );
  const again = await after(
    as(street).askCorrection({
      ...{ ...month, version: refused.version, otherFen: 1 },
      ...{ reason: '审计调整', proof: '审计报告〔2026〕1号及附件' },
    }),
  );
  const [second] = (await as(approver).corrections({})).items;
  await after(
    as(approver).answerCorrection({
      ...{ ...again, correctionId: second?.correctionId ?? 0, agreed: true },
    }),
  );
  await after(
    as(secretary).plan.save({
      organizationId: village.id,
      version: null,
      path: 'land',
      goal: '目标',
      targetYear: 2027,
      targetFen: 1,
      documents: [],
    }),
  );
  const leader = await addMember(world, village);
  await after(
    as(secretary).plan.saveProject({
      organizationId: village.id,
      id: null,
      version: null,
      name: '项目',
      path: 'land',
      state: 'running',
      startsOn: '2025-01-01',
      incomeBeforeFen: 0,
      incomeAfterFen: null,
      leaderIds: [leader.personId],
    }),
  );
  await after(
    as(secretary).plan.decide({
      organizationId: village.id,
      projectId: null,
      title: '决定',
      matter: 'other',
      body: 'members',
      studiedByParty: true,
      noticeOn: '2026-01-01',
      heldOn: '2026-01-15',
      all: 3,
      present: 3,
      yes: 3,
    }),
  );
  expect(types).toEqual([
    'income.entered',
    'income.submitted',
    'income.returned',
    'income.submitted',
    'income.passed',
    'publication.recorded',
    'income_year.locked',
    'income.correction_asked',
    'income.correction_refused',
    'income.correction_asked',
    'income.corrected',
    'plan.saved',
    'project.saved',
    'decision.recorded',
  ]);
});

test('what travels is ids, the month and the state: no amounts', async () => {
  const accountant = await actorAs(world, 'village_accountant', village);
  const before = (await recordedEvents(world)).length;
  await as(accountant).enter({
    organizationId: village.id,
    year: 2026,
    month: 1,
    version: null,
    ...anIncome,
  });
  const [event] = (await recordedEvents(world)).slice(before);
  expect(event?.data).toEqual({
    organizationId: village.id,
    year: 2026,
    month: 1,
    state: 'draft',
  });
});
