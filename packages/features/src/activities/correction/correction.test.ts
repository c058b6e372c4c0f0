// Tests of corrections of passed records (GEN-07).
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  aRecord,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestBranch,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

let branch: TestBranch;
let stranger: Actor;
beforeAll(async () => {
  branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 5 });
  stranger = await actorAs(world, 'street_organizer', here.tree.west.street);
});

let hour = 8;

/** A record that the street has passed. */
async function passed(of: TestBranch = branch) {
  hour += 1;
  const time = { startsAt: `${String(hour).padStart(2, '0')}:00`, endsAt: '23:00' };
  const record = { ...aRecord(of.members), ...time };
  const sent = await as(of.secretary).submit(await as(of.secretary).record(record));
  const { id, version } = await as(here.street).review({ ...sent, decision: 'pass' });
  return { record: { ...record, id, version }, id, version };
}

const reason = '到会人数登记有误';

describe('a passed record', () => {
  test('is not entered again; a correction waits, and leaves the record as it is', async () => {
    const { record, id } = await passed();
    const fewer = { ...record, ...aRecord(branch.members, 3), ...pick(record) };
    expect(await refusalOf(as(branch.secretary).record(fewer))).toBe('wrong_state');
    const asked = await as(branch.secretary).askCorrection({ record: fewer, reason });
    expect(asked.version).toBe(record.version + 1);
    const detail = await as(branch.secretary).get({ id });
    expect(detail).toMatchObject({
      state: 'passed',
      present: 5,
      corrections: [{ reason, agreed: null, askedBy: branch.secretary.displayName }],
    });
    expect(
      detail.corrections[0]?.fields.filter(({ label }) => label.startsWith('到会')),
    ).toHaveLength(2);
    expect(detail.allowed).not.toContain('askCorrection');
    expect((await as(here.street).get({ id })).allowed).toContain('answerCorrection');
    // One at a time.
    const again = { record: { ...fewer, version: asked.version, title: '另一主题' }, reason };
    expect(await refusalOf(as(branch.secretary).askCorrection(again))).toBe('duplicate');
    const waiting = await as(here.street).list({ correcting: true });
    expect(waiting.items.map((row) => row.id)).toContain(id);
  });

  test('is what the correction says once the street agrees, and the former version stays readable', async () => {
    const { record, id } = await passed();
    const corrected = {
      ...record,
      ...aRecord(branch.members, 4),
      ...pick(record),
      place: '新会议室',
    };
    await as(branch.secretary).askCorrection({ record: corrected, reason });
    const [asked] = (await as(here.street).get({ id })).corrections;
    if (asked === undefined) throw new Error('no correction');
    const answer = { id, version: record.version + 1, correctionId: asked.id, agreed: true };
    await as(here.street).answerCorrection(answer);
    const detail = await as(here.street).get({ id });
    expect(detail).toMatchObject({
      state: 'passed',
      version: record.version + 2,
      present: 4,
      place: '新会议室',
      enteredBy: branch.secretary.displayName,
      corrections: [{ agreed: true }],
    });
    expect(detail.attendance.filter(({ presence }) => presence === 'present')).toHaveLength(4);
    expect(detail.corrections[0]?.fields).toContainEqual({
      label: '地点',
      from: record.place,
      to: '新会议室',
    });
    expect(detail.history[0]).toMatchObject({ event: 'correct', text: reason });
    const told = (await recordedEvents(world)).filter(({ subject }) => subject.id === id);
    expect(told.map(({ type }) => type).slice(-2)).toEqual([
      'activity.correction_asked',
      'activity.corrected',
    ]);
    // Answered once.
    const twice = { ...answer, version: record.version + 2 };
    expect(await refusalOf(as(here.street).answerCorrection(twice))).toBe('wrong_state');
    // The next correction begins from what stands.
    const back = { ...record, version: record.version + 2 };
    await as(branch.secretary).askCorrection({ record: back, reason: '恢复原来的地点' });
  });

  test('stays as it was where the street does not agree, which takes a reason', async () => {
    const { record, id } = await passed();
    const corrected = { ...record, title: '换了主题' };
    await as(branch.secretary).askCorrection({ record: corrected, reason });
    const [asked] = (await as(here.street).get({ id })).corrections;
    if (asked === undefined) throw new Error('no correction');
    const answer = { id, version: record.version + 1, correctionId: asked.id, agreed: false };
    expect(await refusalOf(as(here.street).answerCorrection(answer))).toBe('invalid_input');
    await as(here.street).answerCorrection({ ...answer, text: '与签到表不符' });
    expect(await as(branch.secretary).get({ id })).toMatchObject({
      title: record.title,
      corrections: [{ agreed: false, answer: '与签到表不符' }],
      allowed: expect.arrayContaining(['askCorrection']),
    });
  });

  test('is corrected within the rules, with a reason, by the secretary of its branch', async () => {
    const { record, id } = await passed();
    const ask = (over: object, why = reason) =>
      as(branch.secretary).askCorrection({ record: { ...record, ...over }, reason: why });
    expect((await refusalReport(ask({}))).fields?.[0]?.path).toBe('record.title');
    expect(await refusalOf(ask({ title: '换了主题' }, '改'))).toBe('invalid_input');
    expect(await refusalOf(ask({ discussion: '' }))).toBe('rule_blocked');
    expect(await refusalOf(ask({ heldOn: '2026-03-17' }))).toBe('rule_blocked');
    expect(await refusalOf(ask({ version: 1 }))).toBe('stale_version');
    const asked = { record: { ...record, title: '换了主题' }, reason };
    expect(await refusalOf(as(here.street).askCorrection(asked))).toBe('forbidden');
    await as(branch.secretary).askCorrection(asked);
    const [waits] = (await as(here.street).get({ id })).corrections;
    const answer = { id, version: record.version + 1, correctionId: waits?.id ?? 0, agreed: true };
    expect(await refusalOf(as(stranger).answerCorrection(answer))).toBe('not_found');
    expect(await refusalOf(as(branch.secretary).answerCorrection(answer))).toBe('forbidden');
  });

  test('two at once: one correction is asked for, and one answer counts', async () => {
    const { record, id } = await passed();
    const ask = (title: string) =>
      as(branch.secretary).askCorrection({ record: { ...record, title }, reason });
    const results = await Promise.allSettled([ask('主题一'), ask('主题二')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [waits] = (await as(here.street).get({ id })).corrections;
    const answer = { id, version: record.version + 1, correctionId: waits?.id ?? 0 };
    const other = await actorAs(world, 'street_organizer', here.tree.east.street);
    const answers = await Promise.allSettled([
      as(here.street).answerCorrection({ ...answer, agreed: true }),
      as(other).answerCorrection({ ...answer, agreed: false, text: '不同意' }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

test('a record that was not passed yet is entered again instead', async () => {
  const record = { ...aRecord(branch.members), startsAt: '07:00' };
  const kept = await as(branch.secretary).record(record);
  const asked = { record: { ...record, ...kept, title: '换了主题' }, reason };
  expect(await refusalOf(as(branch.secretary).askCorrection(asked))).toBe('wrong_state');
});

/** What names the record and its hour. */
function pick({ id, version, startsAt, endsAt }: Awaited<ReturnType<typeof passed>>['record']) {
  return { id, version, startsAt, endsAt };
}
