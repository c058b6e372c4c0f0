// Steps of the journey: the joint review.
import { expect } from 'vitest';
import { live } from '../support/browser.js';
import { type Desk, press } from '../support/desk.js';
import { overhang } from '../support/sights.js';
import { type Journey, NAME } from './journey.js';
import { paper, STREET, stands, take } from './steps.js';

/** Four departments are asked, and all but the court answer; the street’s open page follows. */
export async function askDepartments(journey: Journey): Promise<void> {
  const { timed, desks, organizer, candidate } = journey;
  await desks.visit('shenpi', 'desktop', async (approver) => {
    await approver.open('/appointments/departments');
    const asked = approver.page.getByRole('checkbox', { checked: true });
    expect(await asked.count()).toBe(4);
  });
  await take(organizer, '提请联审');
  await stands(organizer, {
    step: '联审中',
    by: '民政、法院、纪委监委、公安',
    due: '9月21日 周一（还有13天）',
  });
  timed.goTo('2026-09-10');
  await organizer.open(candidate);
  await live(organizer.page);
  for (const login of ['lianshen', 'lianshen2', 'lianshen4']) {
    await desks.visit(login, 'desktop', async (officer) => {
      await officer.open('/reviews');
      await officer.page.getByRole('link', { name: NAME }).click();
      await answer(officer, '通过');
    });
  }
  await stands(organizer, { step: '联审中', by: '法院', due: '9月21日 周一（还有11天）' });
}

/** The court asks on the phone, is told, and passes; the district closes. */
export async function explainAndClose(journey: Journey): Promise<void> {
  const { timed, desks, organizer, waits, candidate } = journey;
  const court = await desks.at('lianshen3', 'phone');
  await court.open('/reviews');
  expect(await overhang(court.page)).toEqual([]);
  await court.page.getByRole('link', { name: NAME }).click();
  await answer(court, '需说明', '2023年有一起买卖合同纠纷，请说明履行情况。');
  waits.begin();
  await waits.until(
    'the court’s answer → the street’s page',
    stands(organizer, { step: '联审中', by: '街道', due: '9月21日 周一（还有11天）' }),
  );
  const { page } = organizer;
  const asked = page
    .getByRole('list', { name: '部门意见' })
    .getByRole('listitem')
    .filter({ hasText: '法院' });
  await press(asked, '作出说明');
  await asked.getByLabel('向法院说明').fill('判决款项已于2024年3月全部履行，附结案通知书。');
  await press(asked, '提交说明');
  waits.begin();
  await waits.until(
    'the street’s explanation → the court’s phone',
    court.page.getByText('街道说明：判决款项').waitFor(),
  );
  expect(await overhang(court.page)).toEqual([]);
  await answer(court, '通过');
  await stands(organizer, { step: '联审中', by: '区委组织部', due: '9月21日 周一（还有11天）' });
  await asked.getByText('街道说明').waitFor();
  await court.leave();

  timed.goTo('2026-09-11');
  await desks.visit('shenhe', 'desktop', async (auditor) => {
    await auditor.open(candidate);
    await take(auditor, '联审通过', (form) =>
      paper(form, '联审意见表', '联审〔2026〕12号', '2026-09-11'),
    );
    await stands(auditor, { step: '联审通过', by: STREET, due: '2027年3月11日 周四（还有181天）' });
  });
}

async function answer({ page }: Desk, given: '通过' | '需说明', basis = ''): Promise<void> {
  await page.getByText(given, { exact: true }).click();
  await page.getByRole('textbox').last().fill(basis);
  const answered = page.waitForResponse((got) => got.url().includes('appointments.answer'));
  await press(page, '提交答复');
  expect((await answered).status()).toBe(200);
}
