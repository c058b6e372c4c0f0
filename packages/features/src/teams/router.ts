import { guarded, router, writing } from '../kernel/index.js';
import { recordInOffice, setSeats } from './commands.js';
import * as policies from './policy.js';
import {
  countInPost,
  getHolder,
  getVillage,
  listHolders,
  listVacancies,
  listVillages,
} from './queries.js';
import {
  countInput,
  holderIdInput,
  holdersInput,
  recordInput,
  setSeatsInput,
  vacanciesInput,
  villageInput,
  villagesInput,
} from './schema.js';

export const teamsRouter = router({
  villages: guarded(policies.listTeams)
    .input(villagesInput)
    .query(({ ctx, input }) => listVillages(ctx, input)),
  village: guarded(policies.readTeam)
    .input(villageInput)
    .query(({ ctx, input }) => getVillage(ctx, input.organizationId)),
  vacancies: guarded(policies.listTeams)
    .input(vacanciesInput)
    .query(({ ctx, input }) => listVacancies(ctx, input)),
  holders: guarded(policies.listTeams)
    .input(holdersInput)
    .query(({ ctx, input }) => listHolders(ctx, input)),
  holder: guarded(policies.readTeam)
    .input(holderIdInput)
    .query(({ ctx, input }) => getHolder(ctx, input.id)),
  count: guarded(policies.listTeams)
    .input(countInput)
    .query(({ ctx, input }) => countInPost(ctx, input)),
  setSeats: writing(policies.setSeats)
    .input(setSeatsInput)
    .mutation(({ ctx, input }) => setSeats(ctx, input)),
  record: writing(policies.recordService)
    .input(recordInput)
    .mutation(({ ctx, input }) => recordInOffice(ctx, input)),
});
