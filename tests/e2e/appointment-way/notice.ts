// Steps of the journey: inspection, decision, notice, objection.
import { expect } from 'vitest';
import { button, choose, fillIn, press } from '../support/desk.js';
import { type Journey, NAME } from './journey.js';
import { openStep, paper, refuses, STREET, sitting, stands, take } from './steps.js';

/** Inspection with five talks, then the street’s decision, by which the notice begins. */
export async function inspectAndDecide(journey: Journey): Promise<void> {
  const { timed, organizer, candidate } = journey;
  timed.goTo('2026-09-14');
  const { page } = organizer;
  await organizer.open(candidate);
  await take(organizer, '开始考察', async (form) => {
    for (const [number, name] of ['李建国', '王秀兰'].entries()) {
      const inspector = form.getByRole('group', { name: `考察人员${number + 1}` });
      await inspector.getByRole('textbox', { name: /^考察人员/ }).fill(name);
      await inspector.getByLabel('单位').fill('七里山街道党建办');
    }
  });
  await stands(organizer, { step: '考察', by: STREET, due: '10月10日 周六（还有26天）' });

  timed.goTo('2026-09-23');
  await organizer.open(candidate);
  const form = await openStep(page, '考察合格');
  for (const number of [1, 2, 3, 4])
    await fillIn(form, { [`谈话对象${number}`]: `村民代表${number}` });
  await press(form, '去掉谈话5');
  await fillIn(form, {
    发出测评票: 60,
    收回测评票: 58,
    同意票: 55,
    考察结论: '懂经营、善管理，群众认可。',
  });
  await paper(form, '考察报告', '考察报告〔2026〕7号', '2026-09-23');
  await press(form, '考察合格');
  await refuses(form, [['考察谈话4人，不足5人。请再谈话1人。', 'TAL-10']]);
  await press(form, '增加谈话');
  await fillIn(form, { 谈话对象5: '村民代表5' });
  await press(form, '考察合格');
  await stands(organizer, { step: '研究', by: STREET, due: '10月14日 周三（还有21天）' });

  timed.goTo('2026-09-30', '15:00');
  await organizer.open(candidate);
  const decision = await openStep(page, '研究通过并公示');
  await sitting(decision, {
    number: '街道党工委纪要〔2026〕36号',
    on: '2026-09-30',
    present: 9,
    yes: 8,
  });
  // What the street said on its last notice stands there already.
  const phone = decision.getByLabel('受理异议的联系电话');
  expect(await phone.inputValue()).not.toBe('');
  await phone.fill('');
  await button(decision, '研究通过并公示').click();
  await page.getByText('请填写受理异议的联系电话').waitFor();
  await phone.fill('0531-00000000');
  await button(decision, '研究通过并公示').dblclick();
  // The holiday from the 1st to the 7th does not count; Saturday the 10th does.
  await stands(organizer, { step: '公示', by: STREET, due: '10月13日 周二（还有13天）' });
  await page.getByText('公示5个工作日，至2026年10月13日').waitFor();
}

/** Opens the public link as anybody, and prints it. */
export async function printNotice(journey: Journey): Promise<void> {
  const { timed, browser, organizer } = journey;
  const link = organizer.page.getByRole('link', { name: '打开公示页（可打印张贴）' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${timed.address}${await link.getAttribute('href')}`);
  await page.getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('row').allTextContents()).toEqual([
    `姓名${NAME}`,
    '性别男',
    '出生年月1985年6月',
    '学历大学本科毕业',
    '政治面貌群众',
    '现任职务启明果蔬专业合作社负责人',
    '拟任职务大庙屯村委会主任人选',
  ]);
  expect(await page.getByRole('button').or(page.getByRole('banner')).count()).toBe(0);
  const printed = (await page.getByRole('article').textContent()) ?? '';
  expect(printed).toContain('至2026年10月13日止');
  expect(printed).not.toMatch(/\d{15}|6月12日|返乡|温室|纠纷/);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await context.close();
}

/** An objection comes, is checked and answered; the period is longer by the days that it took. */
export async function objectAndResume(journey: Journey): Promise<void> {
  const { timed, organizer, candidate } = journey;
  timed.goTo('2026-10-09');
  const { page } = organizer;
  await organizer.open(candidate);
  await take(organizer, '登记异议', async (form) => {
    await choose(page, '反映方式', '来信');
    await fillIn(form, { 反映的情况: '反映其承包地界线存在争议。' });
  });
  await stands(organizer, { step: '异议核查', by: STREET, due: '10月22日 周四（还有13天）' });
  await page.getByText('2026年10月9日因异议暂停，正在核查').waitFor();

  timed.goTo('2026-10-12');
  await organizer.open(candidate);
  await press(page, '登记核查结果');
  const form = page.locator('main form');
  await form.getByText('异议不成立，继续公示').click();
  await fillIn(form, {
    核查情况和结论: '经实地丈量和查阅合同，不存在侵占。',
    对反映人的答复: '已书面答复。',
  });
  await press(form, '登记核查结果');
  // Lost are the 9th, 10th and 12th: one day had stood, four are still to come.
  await stands(organizer, { step: '公示', by: STREET, due: '10月16日 周五（还有4天）' });

  timed.goTo('2026-10-16', '23:30');
  await organizer.open(candidate);
  expect(await button(page, '公示无异议').count()).toBe(0);
  await page.getByText('为什么不能？').click();
  await page
    .locator('details')
    .getByRole('listitem')
    .filter({ hasText: /公示期.*2026年10月17日.*依据/ })
    .locator('[data-rule="CAL-03"]')
    .first()
    .waitFor();
}
