/** The demo's pool of talents and the drafts of the village teams. */
import { accountsOfDemo } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage, randomFor, takeIds } from '../../kit/demo/index.js';
import { membersOfDemo } from '../../members/demo/index.js';
import type { TalentOptions } from './options.js';
import { draftTeams } from './people.js';
import { putOnFile } from './pool.js';

export { writeFiles } from './files.js';
export type { TalentOptions } from './options.js';
export { TALENTS_IN_POST, type TalentDraft, type TeamDraft } from './people.js';
export { writePool } from './pool.js';

/**
 * Everybody of the teams and the pool, on file and with an id. Which state a talent is in depends
 * on the ways into posts: with them the pool is written.
 */
export const talentsOfDemo = oncePerStage(async (stage) => {
  const tree = await membersOfDemo(stage);
  const accounts = await accountsOfDemo(stage);
  stage.report('正在生成村班子人才和任职…');
  const options: TalentOptions = { ...stage, tree, accounts, random: randomFor('talents') };
  const teams = draftTeams(tree.villages, tree.branches, options.random.fork('teams'), stage.today);
  const talents = teams.flatMap(({ people, pool }) => [...people, ...pool]);
  await putOnFile(options, talents);
  const first = await takeIds(stage.client, 'talent', talents.length);
  const idOf = new Map(talents.map((draft, index) => [draft, first + index]));
  return { options, teams, talents, idOf };
});

/** The demo story of the pool and of the drafts of teams. */
export const demo: DemoStory = { make: talentsOfDemo };
