/** The demo's accounts. */
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage } from '../../kit/demo/index.js';
import { membersOfDemo } from '../../members/demo/index.js';
import { noteReadInDemo } from '../../privacy/demo/index.js';
import { openAccounts } from './accounts.js';

/** The accounts of those who act in the demo. */
export const accountsOfDemo = oncePerStage(async (stage) => {
  const accounts = await openAccounts(stage, await membersOfDemo(stage));
  await noteReadInDemo(stage);
  return accounts;
});

/** The demo story of accounts. */
export const demo: DemoStory = { make: accountsOfDemo };
