// Forms of a candidate's moves on the screen.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { button, type Desk, fillIn, press, typeDay } from '../support/desk.js';
import { PATIENCE } from '../support/waits.js';

/** The form of a step: the button above opens it. */
export async function openStep(page: Page, step: string): Promise<Locator> {
  await page.getByRole('button', { name: step, exact: true, expanded: false }).click();
  const form = page.locator('main form').filter({ has: button(page, step) });
  await form.waitFor();
  return form;
}

/** Takes one step of a candidate as the page offers it: opens its form, fills it in, sends it. */
export async function take(
  { page }: Desk,
  step: string,
  fill: (form: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const form = await openStep(page, step);
  await fill(form);
  await press(form, step);
  await page.getByText(`已办理：${step}`, { exact: true }).first().waitFor();
}

/** 文号和日期 of a paper. */
export async function paper(
  form: Locator,
  title: string,
  number: string,
  on: string,
): Promise<void> {
  await fillIn(form, { [`${title}文号`]: number });
  await typeDay(form, `${title}日期`, on);
}

/** A sitting of nine, and what the form makes of its figures while they are typed. */
export async function sitting(
  form: Locator,
  held: { number: string; on: string; present: number; yes: number },
): Promise<void> {
  await paper(form, '街道党工委会议纪要', held.number, held.on);
  await fillIn(form, { 党工委委员人数: 9, 到会人数: held.present, 同意人数: held.yes });
  await form.getByText(`到会${held.present}/9`).waitFor();
}

/** The street's organizer, as the page names the holder of a step. */
export const STREET = '街道党工委（基层党委）组织员';

/** Waits until a page says this of where a candidate stands: the step, who holds it, until when. */
export async function stands(
  { page }: Desk,
  expected: { step: string; by?: string; due?: string },
): Promise<void> {
  const bar = page.getByRole('list', { name: '办理进度' });
  const { step, by, due } = expected;
  const until = due === undefined ? '' : `，期限${due}`;
  const said = async () => ({
    step: await bar.locator('[aria-current=step] span').first().textContent(),
    now: (await page.getByText(/^现在由.+办理.*。$/).allTextContents())[0] ?? '',
  });
  await expect
    .poll(said, PATIENCE)
    .toEqual({ step, now: by === undefined ? '' : `现在由${by}办理${until}。` });
}

/** Waits until a form was refused for these reasons, each by its rule, which the screen does not name. */
export async function refuses(form: Locator, reasons: readonly [string, string][]): Promise<void> {
  const note = form.getByRole('alert');
  await note.getByText('按现行规定，这一步还不能做。').waitFor();
  const told = () =>
    Promise.all(
      reasons.map(async ([message, rule]) => {
        const items = note.getByRole('listitem').filter({ hasText: message });
        return (await items.locator(`[data-rule="${rule}"]`).count()) > 0;
      }),
    );
  await expect.poll(told, PATIENCE).toEqual(reasons.map(() => true));
}
