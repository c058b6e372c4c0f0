/** Looks at views of the shared demo at a desk and on a phone, as the person who has signed in. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Person, signInByApi } from './api.js';
import { launch, openPage, type Screen } from './browser.js';
import { sharedDemo } from './demo.js';
import { axeFindings, goOn, overhang, ruleNumbers, visit } from './sights.js';

/** A browser that looks at addresses. */
export interface Views {
  /** Signs in as a demo account. */
  signIn(login: string): Promise<Person>;
  /** Looks at every address at both sizes; answers what is wrong with any of them. */
  lookAt(addresses: readonly string[], person?: Person): Promise<string[]>;
}

/** Call it at the top of a test file; the demo is there from the first `beforeAll` on. */
export function views(): Views {
  let address: string;
  let browser: Browser;
  beforeAll(async () => {
    ({ address } = await sharedDemo());
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function lookFrom(screen: Screen, paths: readonly string[], person?: Person) {
    const { page, faults } = await openPage(browser, screen);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (person) await become(page, person, address);
    const wrong: string[] = [];
    for (const [index, path] of paths.entries()) {
      // At the desk each view is loaded by its address; on the phone it is reached from the one before.
      if (screen === 'desktop' || index === 0) await visit(page, address + path);
      else await goOn(page, path);
      const seen = [...(await axeFindings(page)), ...(await overhang(page))];
      const sights = [...seen, ...(await ruleNumbers(page)), ...faults.splice(0)];
      wrong.push(...sights.map((sight) => `${screen} ${path}: ${sight}`));
    }
    await page.context().close();
    return wrong;
  }

  return {
    signIn: (login) => signInByApi(address, login),
    lookAt: async (paths, person) => {
      const both = [lookFrom('desktop', paths, person), lookFrom('phone', paths, person)];
      return (await Promise.all(both)).flat();
    },
  };
}

/** Gives a page the session of a person who has signed in already. */
export async function become(page: Page, person: Person, address: string): Promise<void> {
  const [name = '', value = ''] = person.headers.cookie?.split('=') ?? [];
  await page.context().addCookies([{ name, value, url: address }]);
}

/** What a list begins with. */
export function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('the demo has none');
  return row;
}
