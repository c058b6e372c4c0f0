/** The demo's village economy. */
import { accountsOfDemo } from '../../accounts/demo/index.js';
import { appointmentsOfDemo } from '../../appointments/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage, randomFor } from '../../kit/demo/index.js';
import { membersOfDemo } from '../../members/demo/index.js';
import { incomeHappenings } from './happenings.js';
import { addEconomy } from './income.js';

/** VEC-07: of each plan one project is led by a talent of the village's team as well. */
const talentsLead = `
  insert into village_project_leader (project_id, person_id)
  select distinct on (j.plan_id) j.id, h.person_id
  from village_project j join village_plan n on n.id = j.plan_id
    join village_holder h on h.organization_id = n.organization_id and h.source is not null
  order by j.plan_id, j.id, h.id
  on conflict do nothing`;

const economyOfDemo = oncePerStage(async (stage) => {
  const tree = await membersOfDemo(stage);
  const accounts = await accountsOfDemo(stage);
  stage.report('正在生成村级集体经济收入…');
  const random = randomFor('economy');
  stage.count('incomes', await addEconomy({ ...stage, tree, accounts, random }));
  await appointmentsOfDemo(stage);
  await stage.client.query(talentsLead);
});

/** The demo story of the village economy; its latest moves stand in the log. */
export const demo: DemoStory = {
  make: economyOfDemo,
  happenings: async (stage) => incomeHappenings(stage.tx, await accountsOfDemo(stage)),
};
