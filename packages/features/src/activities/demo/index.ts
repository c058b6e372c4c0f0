/** The demo's organizational life: months of meetings of every branch. */
import { accountsOfDemo } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage, randomFor } from '../../kit/demo/index.js';
import { membersOfDemo } from '../../members/demo/index.js';
import { addActivities } from './activities.js';
import { activityHappenings } from './happenings.js';

const activitiesOfDemo = oncePerStage(async (stage) => {
  const tree = await membersOfDemo(stage);
  const { offices } = await accountsOfDemo(stage);
  const random = randomFor('activities');
  const { count, latest } = await addActivities({ ...stage, tree, offices, random });
  stage.count('activities', count);
  return latest;
});

/** The demo story of activities; its latest steps stand in the log. */
export const demo: DemoStory = {
  make: activitiesOfDemo,
  happenings: async (stage) =>
    activityHappenings(stage.tx, await activitiesOfDemo(stage), await accountsOfDemo(stage)),
};
