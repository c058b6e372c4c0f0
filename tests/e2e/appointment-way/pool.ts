// Steps of the journey: a free seat, the pool, the proposal.
import { expect } from 'vitest';
import { signInByApi } from '../support/api.js';
import { choose, type Desk, fillIn, press, typeDay } from '../support/desk.js';
import { overhang } from '../support/sights.js';
import { type Journey, NAME, RESIDENT_ID, VILLAGE } from './journey.js';
import { refuses, STREET, sitting, stands } from './steps.js';

/** What the secretary of the village chooses. */
const OWN_PASSWORD = 'Orchard-gate7';

/** The director resigns by her paper; the seat is there to be filled. */
export async function vacateSeat(journey: Journey): Promise<void> {
  const { organizer } = journey;
  const { page } = organizer;
  await organizer.open('/teams');
  await page
    .getByRole('link', { name: new RegExp(VILLAGE) })
    .first()
    .click();
  const seat = page.getByRole('region', { name: '村委会主任' });
  await seat.getByRole('link').first().click();
  journey.team =
    (await page.getByRole('link', { name: `${VILLAGE}班子` }).getAttribute('href')) ?? '';
  await page.getByRole('link', { name: '登记离任' }).click();
  const form = page.locator('main form');
  await choose(page, '离任原因', '辞职');
  await typeDay(form, '离任日期', '2026-09-07');
  await fillIn(form, { 依据的材料: '书面辞职报告' });
  await press(form, '登记离任');
  await stands(organizer, { step: '离任', by: STREET, due: '9月17日 周四（还有10天）' });
}

/** From a lead on the phone of the village to the proposal of the street. */
export async function proposeFromVillage(journey: Journey): Promise<void> {
  const { timed, organizer } = journey;
  const secretary = await villageDesk(journey);
  const { page: phone } = secretary;
  await secretary.open('/talents/new');
  expect(await overhang(phone)).toEqual([]);
  await fillIn(phone, { 姓名: NAME, 公民身份号码: RESIDENT_ID });
  await choose(phone, '学历（可不填）', '大学本科毕业');
  await choose(phone, '人才来源', '返乡创业人员');
  await fillIn(phone, {
    '现工作单位和职业（可不填）': '启明果蔬专业合作社负责人',
    特长和业绩: '带动三十户种植温室果蔬。',
    本人意愿: '愿意回村任职。',
  });
  await choose(phone, '政治面貌', '群众');
  await phone.getByLabel('已征求本人意见，本人愿意').check();
  await press(phone, '登记为线索');
  await phone.waitForURL(/talents\/\d+$/);
  const file = new URL(phone.url()).pathname;
  await press(phone, '申请入库');
  await press(phone.locator('main form'), '申请入库');
  await stands(secretary, { step: '入库待审', by: STREET, due: '9月20日 周日（还有13天）' });
  await secretary.leave();

  timed.goTo('2026-09-08');
  const { page } = organizer;
  await organizer.open(file);
  await press(page, '同意入库');
  await press(page.locator('main form'), '同意入库');
  await page.getByRole('link', { name: '动议使用' }).click();
  const form = page.locator('main form');
  await choose(page, '拟任岗位', '村委会主任（空缺1）');
  const held = { number: '街道党工委纪要〔2026〕31号', on: '2026-09-08' };
  await sitting(form, { ...held, present: 5, yes: 5 });
  await press(form, '动议');
  await refuses(form, [['委员9人，到会5人，不足三分之二。须有6人到会。', 'TAL-10']]);
  await sitting(form, { ...held, present: 8, yes: 7 });
  await press(form, '动议');
  await page.waitForURL(/appointments\/\d+$/);
  journey.candidate = new URL(page.url()).pathname;
  await stands(organizer, { step: '拟用（动议）', by: STREET });
}

/** The street hands the village's secretary a code, by which she opens her account. */
async function villageDesk({ timed, desks, team }: Journey): Promise<Desk> {
  const { api } = await signInByApi(timed.address, 'jiedao');
  const village = Number(team.split('/').at(-1));
  const { items } = await api.accounts.list.query({ text: 'sj' });
  const account = items.find(({ assignments }) =>
    assignments.some(
      ({ role, organizationId }) => role === 'branch_secretary' && organizationId === village,
    ),
  );
  if (account?.login == null || account.memberId === null)
    throw new Error('nobody leads the village');
  const { login, memberId } = account;
  const { code } = await api.accounts.issueCode.mutate({ memberId });
  await api.accounts.activate.mutate({ code, login, password: OWN_PASSWORD });
  const desk = await desks.at(login, 'phone', undefined, OWN_PASSWORD);
  // She has asked her phone for less motion, as many do whose device is slow.
  await desk.page.emulateMedia({ reducedMotion: 'reduce' });
  return desk;
}
