/** The demo's members, and whom they elect. */
import type { DemoStory } from '../../kernel/index.js';
import { randomFor, toldOnce } from '../../kit/demo/index.js';
import { organizationsTold } from '../../organizations/demo/index.js';
import { electTeams } from './elections.js';
import { addMembers } from './members.js';

/** The tree with its members and teams. */
export const membersTold = toldOnce(async (stage) => {
  const tree = await organizationsTold(stage);
  stage.report(`正在生成${stage.size.members}名党员…`);
  await addMembers(stage, randomFor('members'), tree.branches, [tree.shown, tree.young]);
  await electTeams(stage, tree, randomFor('teams'));
  stage.count('members', stage.size.members);
  return tree;
});

/** The demo story of members. */
export const demo: DemoStory = { tell: membersTold };
