/** What the demo of the pool and of the village teams is made from. */
import type { DemoStage } from '../../kernel/index.js';
import type { Accounts, Random, Tree } from '../../kit/demo/index.js';

/** The stage with the tree, the accounts and the chance of this story. */
export interface TalentOptions extends DemoStage {
  tree: Tree;
  accounts: Accounts;
  random: Random;
}
