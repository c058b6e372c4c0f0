/** The demo's tasks. */
import { accountsTold } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { randomFor, toldOnce } from '../../kit/demo/index.js';
import { membersTold } from '../../members/demo/index.js';
import { addTasks } from './tasks.js';

const tasksTold = toldOnce(async (stage) => {
  const tree = await membersTold(stage);
  const accounts = await accountsTold(stage);
  stage.report('正在生成任务…');
  stage.count('tasks', await addTasks({ ...stage, tree, accounts, random: randomFor('tasks') }));
});

/** The demo story of tasks. */
export const demo: DemoStory = { tell: tasksTold };
