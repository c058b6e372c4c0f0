/** The demo's organizational life: months of meetings of every branch. */
import { accountsTold } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { randomFor, toldOnce } from '../../kit/demo/index.js';
import { membersTold } from '../../members/demo/index.js';
import { addActivities } from './activities.js';
import { activityHappenings } from './happenings.js';

const activitiesTold = toldOnce(async (stage) => {
  const tree = await membersTold(stage);
  const { offices } = await accountsTold(stage);
  const random = randomFor('activities');
  const { count, latest } = await addActivities({ ...stage, tree, offices, random });
  stage.count('activities', count);
  return latest;
});

/** The demo story of activities; its latest steps stand in the log. */
export const demo: DemoStory = {
  tell: activitiesTold,
  happenings: async (stage) =>
    activityHappenings(stage.tx, await activitiesTold(stage), await accountsTold(stage)),
};
