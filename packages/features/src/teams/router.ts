// Procedures of village teams.
import { read, router, write } from '../kernel/index.js';
import { recordInOffice, setSeats } from './commands.js';
import { countInPost } from './holders/count.js';
import { getHolder, listHolders } from './holders/holders.js';
import * as may from './policy.js';
import { maySetSeats } from './policy.js';
import { getVillage, listVacancies, listVillages } from './queries.js';
import * as inputs from './schema.js';

/** Teams of villages: posts, who holds them, vacancies. */
export const teamsRouter = router({
  villages: read(may.listTeams, inputs.villagesInput, listVillages),
  village: read(may.readTeam, inputs.villageInput, (ctx, { organizationId }) =>
    getVillage(ctx, organizationId),
  ),
  vacancies: read(may.listTeams, inputs.vacanciesInput, listVacancies),
  holders: read(may.listTeams, inputs.holdersInput, listHolders),
  holder: read(may.readTeam, inputs.holderIdInput, (ctx, { id }) => getHolder(ctx, id)),
  count: read(may.listTeams, inputs.countInput, countInPost),
  setSeats: write(maySetSeats, inputs.setSeatsInput, setSeats),
  record: write(may.recordService, inputs.recordInput, recordInOffice),
});
