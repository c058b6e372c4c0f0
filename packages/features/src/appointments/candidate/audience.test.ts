// Tests that events of candidates are heard by those who may read them.
import { expect, test } from 'vitest';
import { type Actor, type Role, roomsOf } from '../../kernel/index.js';
import * as talentEvents from '../../talents/events.js';
import { talentsRouter } from '../../talents/index.js';
import * as teamEvents from '../../teams/events.js';
import { teamsRouter } from '../../teams/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  allPass,
  aPaper,
  aSitting,
  callerAs,
  goTo,
  lead,
  propose,
  type RecordedEvent,
  recordedEvents,
  type TestOrganization,
  testWorld,
  today,
} from '../../testing/index.js';
import * as changeEvents from '../change/events.js';
import * as events from '../events.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();

const succeeds = (call: Promise<unknown>) =>
  call.then(
    (answer) => answer !== null && answer !== false,
    () => false,
  );

/** Can the hearer read what the event tells of? */
function mayRead(actor: Actor, event: RecordedEvent): Promise<boolean> {
  const talents = callerAs(world, talentsRouter, actor);
  const teams = callerAs(world, teamsRouter, actor);
  const appointments = callerAs(world, appointmentsRouter, actor);
  const { id, kind } = event.subject;
  const candidateId = Number(event.data.candidateId ?? 0);
  switch (kind) {
    case 'talent':
      return succeeds(talents.get({ id }));
    case 'team':
      return succeeds(teams.village({ organizationId: id }));
    case 'holder':
      return succeeds(teams.holder({ id }));
    case 'holder_change':
      // That it waits stands at the time in office; what it says is for the street and above.
      return succeeds(teams.holder({ id: Number(event.data.holderId) }));
    case 'candidate':
      if (actor.assignment.role === 'village_supervisor') return succeeds(appointments.watch());
      return succeeds(
        appointments
          .get({ id })
          .then(({ review }) => event.type !== 'candidate.soft_decided' || review !== null),
      );
    case 'objection':
      if (actor.assignment.role === 'village_supervisor') {
        return appointments
          .watch()
          .then(({ objections }) => objections.some((one) => one.id === id));
      }
      return succeeds(appointments.get({ id: candidateId }).then(({ notice }) => notice));
    case 'opinion':
      return actor.assignment.role === 'joint_review_officer'
        ? succeeds(appointments.queueItem({ opinionId: id }))
        : succeeds(
            world.db
              .selectFrom('review_opinion')
              .where('id', '=', id)
              .select('candidate_id')
              .executeTakeFirstOrThrow()
              .then((row) => appointments.get({ id: row.candidate_id }))
              .then(({ review }) => review),
          );
    case 'review':
      return succeeds(appointments.queue({}));
    case 'review_departments':
      return succeeds(appointments.departments());
    default:
      throw new Error(`${kind} is not known here`);
  }
}

test('whoever hears of an event may read what it tells of', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const { tree, village, street, secretary, auditor, approver, officers } = stage;
  const places: [Role, TestOrganization][] = [
    ['member', village],
    ['organization_commissioner', village],
    ['branch_secretary', tree.east.branch],
    ['branch_secretary', tree.west.branch],
    ['street_organizer', tree.west.street],
    ['system_admin', tree.district],
    ['security_admin', tree.district],
    ['village_accountant', village],
    ['village_supervisor', village],
    ['village_supervisor', tree.east.branch],
  ];
  const actors: Actor[] = [secretary, street, auditor, approver, ...Object.values(officers)];
  for (const [role, place] of places) actors.push(await actorAs(world, role, place));
  const health = 'agriculture' as const;
  actors.push(await actorAs(world, 'department_officer', tree.district, undefined, health));
  actors.push(await actorAs(world, 'joint_review_officer', tree.district, undefined, 'tax'));

  const call = (actor: Actor) => callerAs(world, appointmentsRouter, actor);
  const talents = callerAs(world, talentsRouter, street);
  const talent = await addTalent(world, stage);
  await talents.reveal({ id: talent.id, field: 'residentId', reason: '核对身份' });
  const proposed = await propose(world, stage, talent.id, 'committee_member');
  const reviewing = await lead(world, stage, proposed, 'joint_review');
  await allPass(world, stage);
  const { review } = await call(street).get({ id: reviewing.id });
  const opinion = review?.opinions.find(({ department }) => department === 'court');
  const asked = { opinionId: opinion?.id ?? 0, version: opinion?.version ?? 0 };
  const court = call(officers.court);
  await court.revealIdentity({ opinionId: asked.opinionId, reason: '核对身份' });
  const open = await court.answer({ ...asked, answer: 'explain', basis: '请说明' });
  const told = await call(street).explain({
    ...{ opinionId: open.id, version: open.version, text: '说明' },
  });
  const refusal = { answer: 'fail' as const, basis: '拒签' };
  const hits = [{ code: 'NEG-16', foundOn: today(world) }];
  const said = await court.answer({
    ...{ opinionId: told.id, version: told.version, ...refusal, hits },
  });
  const { version } = await call(street).get({ id: reviewing.id });
  const soft = { id: reviewing.id, version, decision: aSitting(world) };
  const before = await call(street).decideSoft(soft);
  await court.answer({ opinionId: said.id, version: said.version, ...refusal, hits });
  const decided = await call(street).decideSoft({ ...soft, version: before.version });
  const agreed = await call(approver).consentSoft({ ...decided, agreed: true });
  const passed = await call(auditor).closeReview({
    ...{ ...agreed, result: 'pass', paper: aPaper(world) },
  });
  goTo(world, '2026-09-30');
  const renewed = await call(street).renewReview({ ...passed });
  await allPass(world, stage);
  const { version: anew } = await call(street).get({ id: renewed.id });
  const again = await call(auditor).closeReview({
    ...{ id: renewed.id, version: anew, result: 'pass', paper: aPaper(world) },
  });
  const noticed = await lead(world, stage, again, 'public_notice');
  await call(street).object({
    ...{ ...noticed, raisedOn: today(world), channel: 'phone', content: '异议' },
  });
  const paused = await call(street).get({ id: noticed.id });
  await call(street).settleObjection({
    ...{ objectionId: paused.notice?.objections[0]?.id ?? 0, version: 1, upheld: false },
    ...{ finding: '不实', answer: '答复' },
  });
  const resumed = await call(street).get({ id: noticed.id });
  const inOffice = await lead(world, stage, resumed, 'in_office');
  const { holderId } = await call(street).get({ id: inOffice.id });
  const teams = callerAs(world, teamsRouter, street);
  const held = { holderId: holderId ?? 0, version: 1, on: today(world) };
  await teams.record({ kind: 'debrief', ...held });
  await call(street).leave({
    ...{ ...inOffice, on: today(world), reason: 'resigned', document: '辞职报告' },
  });
  const correct = async (change: object, agreed = true) => {
    const { version } = await teams.holder({ id: held.holderId });
    const wrong = { holderId: held.holderId, version, reason: '登记有误', proof: '纪要1号' };
    const asked = await call(street).askChange({ kind: 'leaving_undone', ...wrong, ...change });
    await call(approver).decideChanges({ items: [asked], agreed, answer: '材料不符' });
  };
  await correct({}, false);
  await correct({});
  await correct({ kind: 'term', startsOn: '2026-03-17', termEndsOn: '2031-03-17' });
  await call(approver).chooseDepartments({ departments: ['court', 'discipline'] });
  const other = await addTalent(world, stage, { name: '田大川' });
  await propose(world, stage, other.id, 'committee_director');
  const second = await propose(world, stage, other.id, 'chairman');
  await lead(world, stage, second, 'joint_review');
  const { items } = await court.queue({ limit: 100 });
  const hard = items.find(({ candidateId }) => candidateId === second.id);
  await court.answer({
    ...{ opinionId: hard?.opinionId ?? 0, version: hard?.version ?? 0, answer: 'fail' },
    ...{ basis: '拒签', hits: [{ code: 'NEG-13', foundOn: today(world) }] },
  });
  const { version: vetoed } = await call(auditor).get({ id: second.id });
  const ended = { id: second.id, version: vetoed, result: 'fail' as const, text: '不通过' };
  await call(auditor).closeReview({ ...ended, paper: aPaper(world) });
  const { found } = await court.queueItem({ opinionId: hard?.opinionId ?? 0 });
  const mistaken = { hitId: found[0]?.id ?? 0, reason: '同名同姓，查错了人' };
  const request = await court.withdrawHit(mistaken);
  await call(approver).answerWithdrawal({ withdrawalId: request.id, agreed: true });
  const { id, version: seen } = await talents.get({ id: talent.id });
  const person = { source: 'teacher', politicalStatus: '13', willing: true } as const;
  await talents.change({ id, version: seen, ...person });

  const recorded = await recordedEvents(world);
  const declared = [talentEvents, teamEvents, changeEvents, events].flatMap((module) =>
    Object.values(module).flatMap((each) =>
      typeof each === 'object' && 'type' in each ? [each.type] : [],
    ),
  );
  // What the job of the night deletes is told beside it, in forget.test.ts.
  const expected = declared.filter((type) => type !== 'talent_pool.purged');
  expect([...new Set(recorded.map(({ type }) => type))].sort()).toEqual(expected.sort());
  let heard = 0;
  for (const event of recorded) {
    for (const actor of actors) {
      if (!event.audience.some((room) => roomsOf(actor).includes(room))) continue;
      heard += 1;
      const { role, department } = actor.assignment;
      expect([event.type, role, department, await mayRead(actor, event)]).toEqual([
        ...[event.type, role, department, true],
      ]);
    }
  }
  expect(heard).toBeGreaterThan(60);
  // What an opinion says, and what an objection is about, is in no event.
  const bodies = JSON.stringify(recorded);
  for (const secret of ['拒签', 'NEG-16', '请说明', '田晓禾', '查错'])
    expect(bodies).not.toContain(secret);
}, 120_000);
