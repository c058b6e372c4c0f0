/** The demo's ways into posts: every sitting team came in by the whole way of TAL-10. */
import { accountsOfDemo } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { oncePerStage } from '../../kit/demo/index.js';
import { talentsOfDemo, writeFiles, writePool } from '../../talents/demo/index.js';
import { seatTeams } from '../../teams/demo/index.js';
import { addCandidates, draftWays } from './candidates.js';
import { candidateHappenings } from './happenings.js';
import { seatSupervisor } from './supervisor.js';

/** The teams in office and every candidate; the database admits no one without the proofs. */
export const appointmentsOfDemo = oncePerStage(async (stage) => {
  const { options, teams, talents, idOf } = await talentsOfDemo(stage);
  const ways = draftWays(options, teams, idOf);
  await writePool(options, talents, idOf, new Set(ways.map(({ talent }) => talent)));
  const looked = ways.filter(
    ({ talent, state }) => talent.village.street.shown || state !== 'in_office',
  );
  await writeFiles(options, new Set(looked.map(({ talent }) => talent)));
  const placed = await addCandidates(options, ways);
  stage.count('holders', await seatTeams(options, teams, placed));
  await seatSupervisor(stage.client, options.tree.shown.street.id);
});

/** The demo story of candidates; their latest moves stand in the log. */
export const demo: DemoStory = {
  make: appointmentsOfDemo,
  happenings: async (stage) => candidateHappenings(stage.tx, await accountsOfDemo(stage)),
};
