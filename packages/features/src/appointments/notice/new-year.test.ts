// Tests of days counted over New Year: provisional until the year's notice of rest days is entered.
import { expect, test } from 'vitest';
import { settingsRouter } from '../../settings/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  aPaper,
  callerAs,
  goTo,
  lead,
  propose,
  refusalOf,
  refusalReport,
  testWorld,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
/** Whole ways into a post, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };

const notice = {
  year: 2027,
  off: ['2027-01-01', '2027-01-02', '2027-05-01', '2027-10-01'],
  work: ['2027-01-03'],
  document: '国办发明电〔2026〕0号',
  reason: '载入下一年度放假安排',
};

test(
  'a notice over New Year is provisional, and is closed once the table is there',
  SLOW,
  async () => {
    goTo(world, '2026-12-18');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    const proposed = await propose(world, stage, talent.id, 'committee_member');
    const way = await lead(world, stage, proposed, 'decision');
    goTo(world, '2026-12-25');
    const { id } = await lead(world, stage, way, 'public_notice');
    const as = (actor: Parameters<typeof callerAs>[2]) =>
      callerAs(world, appointmentsRouter, actor);
    const street = as(stage.street);
    const before = await street.get({ id });
    // 28, 29, 30, 31 December, and 1 January, of which nobody has said yet that it is free.
    expect(before).toMatchObject({
      dueOn: '2027-01-01',
      notice: { lastDay: '2027-01-01', provisional: true },
    });
    const token = before.notice?.token ?? '';
    const page = () => as(null).notice({ token });
    expect(await page()).toMatchObject({ lastDay: '2027-01-01', provisional: true });

    goTo(world, '2027-01-03');
    const close = { id, version: before.version, paper: aPaper(world) };
    const refused = await refusalReport(street.closeNotice(close));
    expect(refused.findings?.map(({ rule }) => rule)).toContain('CAL-04');

    const admin = await actorAs(world, 'security_admin', stage.tree.district);
    const settings = (actor = admin) => callerAs(world, settingsRouter, actor);
    const { version, known, changeable } = await settings().holidays();
    expect([known.includes(2027), changeable]).toEqual([false, true]);
    // Without the right, with a day of another year, and by two at once.
    expect(await refusalOf(settings(stage.street).enterHolidays({ ...notice, version }))).toBe(
      'forbidden',
    );
    const wrong = { ...notice, off: [...notice.off, '2028-01-01'], version };
    expect(await refusalOf(settings().enterHolidays(wrong))).toBe('rule_blocked');
    const both = await Promise.allSettled(
      [1, 2].map(() => settings().enterHolidays({ ...notice, version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await settings().holidays()).entries).toMatchObject([{ year: 2027, inForce: true }]);

    // 3 January is worked, and the first day that counts in the new year.
    const after = await street.get({ id });
    expect(after).toMatchObject({
      dueOn: '2027-01-03',
      notice: { lastDay: '2027-01-03', provisional: false },
    });
    expect(await page()).toMatchObject({ lastDay: '2027-01-03', provisional: false });
    const early = await refusalReport(street.closeNotice({ ...close, version: after.version }));
    expect(early.findings?.map(({ rule }) => rule)).toEqual(['CAL-03']);
    goTo(world, '2027-01-04');
    const paper = aPaper(world);
    const closed = await street.closeNotice({ id, version: after.version, paper });
    expect((await street.get({ id: closed.id })).state).toBe('procedure');

    // A correction of the notice is a further entry; both stay readable.
    const corrected = { ...notice, work: [], reason: '更正', version: version + 1 };
    await settings().enterHolidays(corrected);
    const { entries } = await settings().holidays();
    expect(entries.map(({ work, inForce }) => [work.length, inForce])).toEqual([
      [0, true],
      [1, false],
    ]);
  },
);
