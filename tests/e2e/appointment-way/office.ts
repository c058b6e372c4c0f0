// Steps of the journey: election, filing, office.
import { expect } from 'vitest';
import { live } from '../support/browser.js';
import { fillIn, press, typeDay } from '../support/desk.js';
import { PATIENCE } from '../support/waits.js';
import { type Journey, NAME } from './journey.js';
import { openStep, refuses, STREET, stands, take } from './steps.js';

/** Records the election; figures that elect no one are refused by the law’s arithmetic. */
export async function elect(journey: Journey): Promise<void> {
  const { timed, organizer, candidate } = journey;
  timed.goTo('2026-10-26');
  const { page } = organizer;
  await organizer.open(candidate);
  const form = await openStep(page, '登记当选');
  await typeDay(form, '选举（推选）日期', '2026-10-25');
  await typeDay(form, '选民名单公布日期', '2026-09-28');
  await fillIn(form, { 选举结果报告文号: '村选报〔2026〕1号', 应选名额: 1, 候选人数: 2 });
  const count = (voted: number, votes: number) =>
    fillIn(form, {
      登记参加选举的村民: 600,
      参加投票的村民: voted,
      发出选票: voted,
      收回选票: voted,
      本人得票: votes,
    });
  await count(300, 151);
  await form.getByText('参加投票300/600（50%），得票151/300（50.3%）').waitFor();
  await press(form, '登记当选');
  await refuses(form, [['登记参加选举的村民600人，参加投票300人，未过半数，选举无效。', 'TAL-04']]);
  await count(301, 150);
  await press(form, '登记当选');
  await refuses(form, [['得票150张，未过参加投票301人的半数，不能当选。', 'TAL-04']]);
  await count(301, 151);
  await form.getByText('按所填数字，选举有效，可以当选。').waitFor();
  await form.getByLabel(/^核对情况和说明/).fill('已核对现行《村民委员会组织法》条文。');
  await press(form, '登记当选');
  await stands(organizer, { step: '当选', by: STREET, due: '11月9日 周一（还有14天）' });
}

/** Files the candidate, and looks at two pages of the district that were open all the while. */
export async function takeOffice(journey: Journey): Promise<void> {
  const { timed, desks, organizer, waits, team, candidate } = journey;
  timed.goTo('2026-10-27');
  await organizer.open(candidate);
  await take(organizer, '报送备案', async (form) => {
    await fillIn(form, { 备案请示文号: '街道请示〔2026〕40号' });
    for (const each of await form.getByRole('checkbox').all()) await each.check();
  });
  await stands(organizer, {
    step: '备案',
    by: '区委组织部审核员或者区委组织部审批人',
    due: '11月10日 周二（还有14天）',
  });

  timed.goTo('2026-10-28');
  const [village, count, approver] = [
    await desks.at('shenhe'),
    await desks.at('shenhe'),
    await desks.at('shenpi'),
  ];
  const figure = count.page.getByRole('list', { name: '进入村班子人才' }).getByRole('link').first();
  const talents = async () => Number.parseInt((await figure.textContent()) ?? '', 10);
  await village.open(team);
  await count.open('/teams/count');
  await Promise.all([village, count].map(({ page }) => live(page)));
  const before = await talents();
  const loadedAt = () =>
    Promise.all([village, count].map(({ page }) => page.evaluate(() => performance.timeOrigin)));
  const untouched = await loadedAt();
  await approver.open(candidate);
  waits.begin();
  await take(approver, '备案完成');
  const seat = village.page.getByRole('region', { name: '村委会主任' });
  await Promise.all([
    waits.until(
      'filed → the open page of the village’s team',
      seat.getByRole('link', { name: NAME }).waitFor(),
    ),
    waits.until('filed → the open figure', expect.poll(talents, PATIENCE).toBe(before + 1)),
  ]);
  // The new holder serves what was left of the team's term (TAL-05).
  expect(await seat.textContent()).toContain('2026-10-25任职，2029-07-07届满');
  expect(await loadedAt()).toEqual(untouched);
  await figure.click();
  const row = count.page.getByRole('row').filter({ hasText: NAME });
  await row.waitFor();
  expect(await row.textContent()).toContain('返乡创业人员');
  await stands(approver, { step: '在任' });
}
