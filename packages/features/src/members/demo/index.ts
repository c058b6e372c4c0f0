/** The demo's members, and whom they elect. */
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage, randomFor } from '../../kit/demo/index.js';
import { organizationsOfDemo } from '../../organizations/demo/index.js';
import { electTeams } from './elections.js';
import { addMembers } from './members.js';

/** The tree with its members and teams. */
export const membersOfDemo = oncePerStage(async (stage) => {
  const tree = await organizationsOfDemo(stage);
  stage.report(`正在生成${stage.size.members}名党员…`);
  await addMembers(stage, randomFor('members'), tree.branches, [tree.shown, tree.young]);
  await electTeams(stage, tree, randomFor('teams'));
  stage.count('members', stage.size.members);
  return tree;
});

/** The demo story of members. */
export const demo: DemoStory = { make: membersOfDemo };
