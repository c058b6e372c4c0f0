// After a failed journey: what stood on the screens, so that a failure seen once can be understood.
import { afterEach } from 'vitest';
import { openPages } from './browser.js';

const MOST_LETTERS = 1_500;

/** The address, the messages and the end of the text of each open page. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of openPages()) {
    const text = await page
      .locator('main')
      .first()
      .textContent({ timeout: 2_000 })
      .catch((error: unknown) => String(error));
    const told = await page
      .locator('[role=alert], [role=status], [aria-invalid=true], .ant-message')
      .allTextContents()
      .catch(() => []);
    console.log(`  on the screen of ${page.url()}:`);
    console.log(`  messages: ${told.filter((one) => one.trim() !== '').join(' | ')}`);
    console.log(`  ${(text ?? '').slice(-MOST_LETTERS)}`);
  }
});
