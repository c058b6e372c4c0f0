// People at screens in journeys, and their hands on forms.
import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, type Screen } from './browser.js';
import { DEMO_PASSWORD } from './demo.js';

/** A person at a screen, who signs in again whenever the session has run out, as in life. */
export class Desk {
  constructor(
    readonly page: Page,
    readonly login: string,
    private readonly address: string,
    private readonly password: string,
  ) {}

  /** Goes to a view, through the sign-in page where it comes between, and waits until it is read. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
    const menu = this.page.getByRole('navigation', { name: '主菜单' });
    const login = this.page.getByLabel('登录名');
    await menu.or(login).first().waitFor();
    if (await login.isVisible()) {
      await login.fill(this.login);
      await this.page.getByLabel('密码', { exact: true }).fill(this.password);
      await press(this.page, '登录');
    }
    await menu.waitFor();
    await this.page.locator('main h1').first().waitFor();
    // Several parts of a view are read at once.
    await this.page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}

/** The desks of a journey: each a browser context of its own at one address. */
export class Desks {
  /** Errors that a script of any page threw. */
  readonly faults: string[] = [];
  readonly #open = new Map<Page, string>();

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /**
   * @param address where another way leads to the server than the common one
   * @param password of whoever has changed the one that is printed
   */
  async at(
    login: string,
    screen: Screen = 'desktop',
    address = this.address,
    password = DEMO_PASSWORD,
  ): Promise<Desk> {
    const { page } = await openPage(this.browser, screen);
    page.on('pageerror', (error) => this.faults.push(`${login}: ${error.message}`));
    this.#open.set(page, login);
    page.on('close', () => this.#open.delete(page));
    return new Desk(page, login, address, password);
  }

  /** What stands on every open page, to find out what went wrong. */
  async sights(): Promise<string> {
    const pages = [...this.#open].map(async ([page, login]) => {
      const text = await page.locator('body').textContent({ timeout: 1_000 });
      return `${login} at ${page.url()}: ${text}`;
    });
    const settled = await Promise.allSettled(pages);
    return settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])).join('\n');
  }

  /** A person comes, does something, and goes. */
  async visit(login: string, screen: Screen, work: (desk: Desk) => Promise<void>): Promise<void> {
    const desk = await this.at(login, screen);
    await work(desk);
    await desk.leave();
  }
}

/**
 * A button by its words: between two characters the component library puts a space, and before them the
 * name of its turning wheel until that has faded out.
 */
export function button(within: Page | Locator, words: string): Locator {
  const escaped = [...words].map((each) => each.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
  return within.getByRole('button', { name: new RegExp(`^(loading\\s)?${escaped.join('\\s?')}$`) });
}

/** Presses the button with these words. */
export const press = (within: Page | Locator, words: string): Promise<void> =>
  button(within, words).click();

/**
 * Chooses one option of a select box by its label, and looks that the box shows it. A list that is drawn
 * anew between the press and the release of the mouse takes no choice: it is made again, as a user would.
 */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  const shown = page.locator('.ant-select', { has: field }).getByText(option, { exact: true });
  for (let tries = 3; tries > 0; tries -= 1) {
    await field.click();
    if (await field.isEditable()) await field.fill(option);
    await page.locator('.ant-select-item-option').getByText(option, { exact: true }).click();
    const taken = await shown.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (taken) return;
  }
  await shown.waitFor();
}

/** Types a day into its field, as at a desk. */
export async function typeDay(within: Page | Locator, label: string, day: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Tab');
}

/** Fills in text fields and numbers by their labels. */
export async function fillIn(
  within: Page | Locator,
  values: Record<string, string | number>,
): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await within.getByLabel(label, { exact: true }).fill(String(value));
  }
}
