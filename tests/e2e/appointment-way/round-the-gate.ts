// Steps of the journey that must be refused.
import { expect } from 'vitest';
import { signInByApi } from '../support/api.js';
import { live } from '../support/browser.js';
import { button, press } from '../support/desk.js';
import { PATIENCE } from '../support/waits.js';
import { callDirectly, STATEMENTS, tableWithoutProofs } from './attempts.js';
import { candidateId, type Journey, NAME, RESIDENT_ID, VILLAGE } from './journey.js';
import { openStep, paper, STREET, stands, take } from './steps.js';
import { databaseRefusal } from './trace.js';

/** Calls every later step past the pages, and the database past every call. */
export async function byDirectCall(journey: Journey): Promise<void> {
  const { database, timed } = journey;
  const people = {
    street: await signInByApi(timed.address, 'jiedao'),
    district: await signInByApi(timed.address, 'shenpi'),
  };
  const before = await people.street.api.appointments.get.query({ id: candidateId(journey) });
  const turn = '当前状态为“联审中”，不能办理这一步。';
  expect(await callDirectly(timed.address, candidateId(journey), people)).toEqual({
    closeReview: { rules: ['TAL-08'], said: '法院还没有答复，未答复不视为通过。' },
    closeNotice: { rules: ['TAL-10'], said: turn },
    // An election before any review has passed: that it is not yet its turn is said behind it.
    recordProcedure: {
      ...{ rules: ['TAL-08', 'TAL-10'], said: '2026年9月8日选举时没有有效的联审结论。' },
    },
    submitFiling: { rules: ['TAL-10'], said: turn },
    answerFiling: { rules: ['TAL-10'], said: turn },
  });
  for (const [constraint, statement] of Object.entries(STATEMENTS)) {
    expect(await databaseRefusal(database.workUrl, statement, [candidateId(journey)])).toBe(
      constraint,
    );
  }
  const after = await people.street.api.appointments.get.query({ id: candidateId(journey) });
  expect(after).toEqual(before);
}

/** Hands in a table in which the candidate sits in the post already. */
export async function byImport(journey: Journey): Promise<void> {
  const { desks, organizer } = journey;
  await desks.visit('jiedao', 'desktop', async (colleague) => {
    const { page } = colleague;
    await colleague.open('/teams/on-record/import');
    await page.getByLabel('选择在任人员表格').setInputFiles({
      name: '在任人员.csv',
      mimeType: 'text/csv',
      buffer: tableWithoutProofs({ name: NAME, residentId: RESIDENT_ID, village: VILLAGE }),
    });
    await page.getByText('整个文件没有导入').waitFor();
    const errors = await page.getByRole('row').allTextContents();
    for (const message of [
      '还没有答复，未答复不视为通过。',
      '正在系统中办理任职，不能用补录代替联审、公示和选举。',
    ]) {
      const told = errors.filter((each) => each.includes(message));
      expect(told.filter((each) => /《.+》|本区设置/.test(each))).not.toEqual([]);
    }
    expect(await button(page, '提交区委组织部确认').count()).toBe(0);
  });
  await stands(organizer, { step: '联审中', by: '法院', due: '9月21日 周一（还有11天）' });
}

/** Presses a button of a tab that missed what has happened since. */
export async function byOldTab(journey: Journey): Promise<void> {
  const { timed, line, desks, organizer, candidate } = journey;
  timed.goTo('2026-10-19');
  const old = await desks.at('jiedao', 'desktop', line.address);
  await old.open(candidate);
  await live(old.page);
  const form = await openStep(old.page, '公示无异议');
  await paper(form, '公示结果报告', '公示结果〔2026〕9号', '2026-10-19');
  line.cutLive();
  const connection = old.page.locator('[data-connection]').first();
  await expect.poll(() => connection.getAttribute('data-connection'), PATIENCE).not.toBe('live');

  await organizer.open(candidate);
  await take(organizer, '公示无异议', (own) =>
    paper(own, '公示结果报告', '公示结果〔2026〕8号', '2026-10-19'),
  );
  await stands(organizer, { step: '履行选举程序', by: STREET });

  await stands(old, { step: '公示', by: STREET });
  await press(form, '公示无异议');
  await form.getByText('这条记录刚被别人修改过。请刷新看到最新内容后，再决定是否修改。').waitFor();
  // And by which rule the step that it shows can no longer be made.
  await form.locator('[data-rule="TAL-10"]').waitFor();
  await press(form, '刷新');
  await stands(old, { step: '履行选举程序', by: STREET });
  await form.waitFor({ state: 'detached' });
  expect(await old.page.getByText('公示结果〔2026〕8号').count()).toBeGreaterThan(0);
  expect(await old.page.getByText('公示结果〔2026〕9号').count()).toBe(0);
  await old.leave();
}
