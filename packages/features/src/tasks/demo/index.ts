/** The demo's tasks. */
import { accountsOfDemo } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage, randomFor } from '../../kit/demo/index.js';
import { membersOfDemo } from '../../members/demo/index.js';
import { addTasks } from './tasks.js';

const tasksOfDemo = oncePerStage(async (stage) => {
  const tree = await membersOfDemo(stage);
  const accounts = await accountsOfDemo(stage);
  stage.report('正在生成任务…');
  stage.count('tasks', await addTasks({ ...stage, tree, accounts, random: randomFor('tasks') }));
});

/** The demo story of tasks. */
export const demo: DemoStory = { make: tasksOfDemo };
