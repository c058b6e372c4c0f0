/** The demo's accounts. */
import type { DemoStory } from '../../kernel/index.js';
import { toldOnce } from '../../kit/demo/index.js';
import { membersTold } from '../../members/demo/index.js';
import { openAccounts } from './accounts.js';

/** The accounts of those who act in the demo. */
export const accountsTold = toldOnce(async (stage) =>
  openAccounts(stage, await membersTold(stage)),
);

/** The demo story of accounts. */
export const demo: DemoStory = { tell: accountsTold };
