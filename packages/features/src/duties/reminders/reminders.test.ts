// Tests of reminders: who may be reminded of what, how often, and who hears of it.
import { beforeAll, expect, test } from 'vitest';
import { activitiesRouter } from '../../activities/index.js';
import {
  actorAs,
  addMeetingBranch,
  aRecord,
  callerAs,
  refusalOf,
  type TestBranch,
  testDistrict,
  testWorld,
  withLog,
} from '../../testing/index.js';
import { dutiesRouter } from '../router.js';

const world = withLog(testWorld());
const here = testDistrict(activitiesRouter, world);
const { as } = here;
const duties = (actor: typeof here.street, key?: string) =>
  callerAs(world, dutiesRouter, actor, key === undefined ? {} : { idempotencyKey: key });
const asked = { month: '2026-03', duty: 'theme_day' as const };
let late: TestBranch;
let done: TestBranch;

beforeAll(async () => {
  late = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
  done = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
  const record = { ...aRecord(done.members), type: 'theme_day' as const };
  await as(done.secretary).submit(await as(done.secretary).record(record));
  await world.logged();
});

test('the cell names what, where and when, and lists who has not, with the secretary', async () => {
  const cell = await duties(here.street).cell({
    ...{ ...asked, organizationId: here.tree.east.street.id, only: 'open' },
  });
  expect(cell).toMatchObject({
    organizationName: here.tree.east.street.name,
    period: '2026年3月',
    done: 1,
  });
  const row = cell.items.find(({ organizationId }) => organizationId === late.branch.id);
  expect(row).toMatchObject({
    dueOn: '2026-03-31',
    done: false,
    secretary: { memberId: late.secretary.memberId },
    remindedOn: null,
  });
  expect(cell.items).toHaveLength(cell.due - cell.done);
  const whole = await duties(here.street).cell({ ...asked, organizationId: done.branch.id });
  expect(whole.items.map((each) => each.done)).toEqual([true]);
});

test('a branch is reminded once a day of what it owes, and not of what it has done', async () => {
  const input = { ...asked, organizationIds: [late.branch.id, done.branch.id] };
  const other = await actorAs(world, 'street_organizer', here.tree.east.street);
  const answers = await Promise.all([
    duties(here.street, 'remind').remind(input),
    duties(here.street, 'remind').remind(input),
    duties(other).remind(input),
  ]);
  expect(answers[0]).toEqual(answers[1]);
  expect(answers.map((each) => each.done)).toEqual(Array(3).fill([done.branch.id]));
  await world.logged();
  const told = await world.db
    .selectFrom('event_log')
    .select(['audience', 'body'])
    .where('type', '=', 'duty_reminder.sent')
    .execute();
  expect(told).toHaveLength(1);
  expect(told[0]?.audience).toContain(`o${late.branch.id}`);
  expect(JSON.parse(told[0]?.body ?? '').data).toEqual({ duty: 'theme_day', month: '2026-03' });
  const [reminder] = await duties(late.secretary).reminders();
  expect(reminder).toMatchObject({
    senderName: here.tree.east.street.name,
    row: { duty: 'theme_day', next: { kind: 'plan' } },
  });
  world.clock.advance(86_400_000);
  expect(await duties(here.street).remind(input)).toMatchObject({ reminded: [late.branch.id] });
  const record = { ...aRecord(late.members), type: 'theme_day' as const };
  await as(late.secretary).submit(await as(late.secretary).record(record));
  await world.logged();
  expect(await duties(late.secretary).reminders()).toEqual([]);
  expect(await duties(here.street).remind(input)).toEqual({
    ...{ reminded: [], before: [], done: input.organizationIds },
  });
});

test('reminding is for those above, within their scope', async () => {
  const input = { ...asked, organizationIds: [late.branch.id] };
  const west = await actorAs(world, 'street_organizer', here.tree.west.street);
  expect(await refusalOf(duties(west).remind(input))).toBe('not_found');
  expect(await refusalOf(duties(late.secretary).remind(input))).toBe('forbidden');
  expect(await refusalOf(duties(here.street).reminders())).toBe('forbidden');
  const none = { ...asked, organizationIds: [] };
  expect(await refusalOf(duties(here.street).remind(none))).toBe('invalid_input');
});
