// A branch from December to March: what is held, entered and passed across the turn of the year.
import { beforeAll, expect, test } from 'vitest';
import { activitiesRouter } from '../activities/index.js';
import { settingsRouter } from '../settings/index.js';
import {
  actorAs,
  addMeetingBranch,
  aRecord,
  callerAs,
  goTo,
  refusalReport,
  type TestBranch,
  testDistrict,
  testWorld,
  withLog,
} from '../testing/index.js';
import { dutiesRouter } from './router.js';

/** Four months of a branch in one test, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };

const world = withLog(testWorld());
const here = testDistrict(activitiesRouter, world);
const { as } = here;
let branch: TestBranch;

beforeAll(async () => {
  goTo(world, '2026-12-01');
  branch = await addMeetingBranch(world, {
    ...{ parent: here.tree.east.community, members: 7, committee: true },
  });
});

const offices = () => {
  const { secretary, commissioner, members } = branch;
  if (commissioner === null) throw new Error('the branch has a committee');
  return { secretary, commissioner, members };
};

type Kind = Parameters<ReturnType<typeof as>['record']>[0]['type'];

/** Enters what was held, and takes it to the street: the commissioner enters, the secretary confirms. */
async function enter(type: Kind, heldOn: string, more: { lateReason?: string } = {}) {
  const { secretary, commissioner, members } = offices();
  const record = { ...aRecord(members), type, heldOn, title: `${heldOn}的活动`, ...more };
  const kept = await as(commissioner).record(record);
  const sent = await as(commissioner).submit(kept);
  return as(secretary).confirm({ ...sent, decision: 'pass', opinion: '' });
}

const pass = (row: { id: number; version: number }) =>
  as(here.street).review({ ...row, decision: 'pass', opinion: '' });

/** How the branch's duties of a month stand, as its own desk shows them. */
async function desk(month: string): Promise<Record<string, string>> {
  const { duties } = await callerAs(world, dutiesRouter, branch.secretary).month({ month });
  return Object.fromEntries(
    duties.map(({ duty, period, state }) => [`${duty} ${period.label}`, state]),
  );
}

/** How many of one duty the street's matrix calls done in a month. */
async function matrix(month: string, duty: 'theme_day' | 'branch_assembly'): Promise<number> {
  await world.logged();
  const { total } = await callerAs(world, dutiesRouter, here.street).matrix({ month });
  return total[duty].done;
}

test('December, January and March of a branch', SLOW, async () => {
  const { secretary, commissioner, members } = offices();

  // A theme day that is announced; one member asks for leave.
  const plan = { ...{ title: '主题党日', place: '社区党群服务中心', agenda: '学习' } };
  const times = { startsAt: '09:00', endsAt: '10:30', heldOn: '2026-12-05' };
  const planned = await as(secretary).plan({ type: 'theme_day', ...plan, ...times });
  const noticed = await as(secretary).notify(planned);
  const member = await actorAs(world, 'member', branch.branch, members[3]);
  const asked = await as(member).askLeave({ activityId: noticed.id, reason: '外出就医' });
  await as(secretary).decideLeave({ ...asked, approve: true });
  expect(await desk('2026-12')).toMatchObject({ 'theme_day 2026年12月': 'open' });

  goTo(world, '2026-12-07');
  const { version } = await as(commissioner).get({ id: noticed.id });
  const attendance = aRecord(members).attendance.map((row, index) =>
    index === 3 ? { ...row, presence: 'leave' as const, reason: '外出就医' } : row,
  );
  const entered = await as(commissioner).record({
    ...{ ...aRecord(members), ...plan, ...times, type: 'theme_day', attendance },
    ...{ id: noticed.id, version },
  });
  const sent = await as(commissioner).submit(entered);
  await pass(await as(secretary).confirm({ ...sent, decision: 'pass', opinion: '' }));
  expect(await desk('2026-12')).toMatchObject({ 'theme_day 2026年12月': 'done' });
  expect([await matrix('2026-12', 'theme_day'), await matrix('2027-01', 'theme_day')]).toEqual([
    1, 0,
  ]);

  // The last assembly of the year is held on its last day, and entered after the holiday.
  goTo(world, '2026-12-30');
  expect(await desk('2026-12')).toMatchObject({
    'branch_assembly 2026年第4季度': 'due_soon',
    'organizational_life_meeting 2026年': 'open',
  });
  goTo(world, '2027-01-04');
  const admin = await actorAs(world, 'security_admin', here.tree.district);
  const settings = callerAs(world, settingsRouter, admin);
  await settings.enterHolidays({
    ...{
      year: 2027,
      off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-05-01', '2027-10-01'],
      work: [],
    },
    ...{
      document: '国办发明电〔2026〕0号',
      reason: '载入',
      version: (await settings.holidays()).version,
    },
  });
  expect(await desk('2026-12')).toMatchObject({ 'branch_assembly 2026年第4季度': 'overdue' });
  const assembly = await enter('branch_assembly', '2026-12-31');
  expect(await as(here.street).get({ id: assembly.id })).toMatchObject({ late: false });
  expect(await desk('2026-12')).toMatchObject({ 'branch_assembly 2026年第4季度': 'done' });
  // It is the last quarter's, and nothing of the new year's.
  expect(await desk('2027-01')).toMatchObject({ 'branch_assembly 2027年第1季度': 'open' });
  expect([
    await matrix('2026-12', 'branch_assembly'),
    await matrix('2027-01', 'branch_assembly'),
  ]).toEqual([1, 0]);

  // What comes back in the new year stays the old year's, and is open again until it is sent in.
  const back = { ...assembly, decision: 'return', opinion: '请补充讨论情况' } as const;
  await as(here.street).review(back);
  expect(await desk('2026-12')).toMatchObject({ 'branch_assembly 2026年第4季度': 'overdue' });
  goTo(world, '2027-01-06');
  const returned = await as(commissioner).get({ id: assembly.id });
  const mended = await as(commissioner).record({
    ...{ ...aRecord(members), type: 'branch_assembly', heldOn: '2026-12-31' },
    ...{ title: '2026-12-31的活动', discussion: '与会党员逐一发言，补充了三条意见。' },
    ...{ id: assembly.id, version: returned.version },
  });
  const again = await as(commissioner).submit(mended);
  await pass(await as(secretary).confirm({ ...again, decision: 'pass', opinion: '' }));
  expect(await desk('2026-12')).toMatchObject({ 'branch_assembly 2026年第4季度': 'done' });

  // A theme day of December that is entered in the middle of January is late, and says why.
  goTo(world, '2027-01-15');
  const late = await refusalReport(enter('theme_day', '2026-12-28'));
  expect(late.findings?.map(({ rule }) => rule)).toEqual(['MEET-13']);
  const told = await enter('theme_day', '2026-12-28', { lateReason: '记录人年底住院' });
  expect(await as(here.street).get({ id: told.id })).toMatchObject({ late: true });

  // January has its own.
  goTo(world, '2027-01-20');
  await pass(await enter('theme_day', '2027-01-20'));
  expect([await matrix('2026-12', 'theme_day'), await matrix('2027-01', 'theme_day')]).toEqual([
    1, 1,
  ]);

  // The yearly meetings of 2026 are held in March, by the notice of the district.
  goTo(world, '2027-03-12');
  expect(await desk('2027-03')).toMatchObject({ 'organizational_life_meeting 2026年': 'open' });
  const life = await enter('organizational_life_meeting', '2027-03-10');
  await pass(life);
  expect(await as(here.street).get({ id: life.id })).toMatchObject({ ofYear: 2026 });
  goTo(world, '2027-03-31');
  expect(await desk('2027-03')).toMatchObject({
    'organizational_life_meeting 2026年': 'done',
    'democratic_appraisal 2026年': 'due_soon',
  });
  goTo(world, '2027-04-01');
  expect(await desk('2027-03')).toMatchObject({ 'democratic_appraisal 2026年': 'overdue' });
});
