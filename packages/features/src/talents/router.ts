import { guarded, router, writing } from '../kernel/index.js';
import { balance } from './balance.js';
import { add, change, declareKin, move, removeKin, reveal, volunteerSelf } from './commands.js';
import { fileRouter } from './file/router.js';
import * as policies from './policy.js';
import { getTalent, listTalents } from './queries.js';
import {
  addInput,
  balanceInput,
  changeInput,
  declareKinInput,
  listInput,
  moveInput,
  removeKinInput,
  revealInput,
  talentIdInput,
  volunteerInput,
} from './schema.js';

export const talentsRouter = router({
  file: fileRouter,
  list: guarded(policies.listTalents)
    .input(listInput)
    .query(({ ctx, input }) => listTalents(ctx, input)),
  get: guarded(policies.readTalent)
    .input(talentIdInput)
    .query(({ ctx, input }) => getTalent(ctx, input.id)),
  balance: guarded(policies.listTalents)
    .input(balanceInput)
    .query(({ ctx, input }) => balance(ctx, input)),
  add: writing(policies.addTalent)
    .input(addInput)
    .mutation(({ ctx, input }) => add(ctx, input)),
  volunteer: writing(policies.volunteer)
    .input(volunteerInput)
    .mutation(({ ctx, input }) => volunteerSelf(ctx, input)),
  change: writing(policies.changeTalent)
    .input(changeInput)
    .mutation(({ ctx, input }) => change(ctx, input)),
  move: writing(policies.moveTalent)
    .input(moveInput)
    .mutation(({ ctx, input }) => move(ctx, input)),
  declareKin: writing(policies.declareKin)
    .input(declareKinInput)
    .mutation(({ ctx, input }) => declareKin(ctx, input)),
  removeKin: writing(policies.declareKin)
    .input(removeKinInput)
    .mutation(({ ctx, input }) => removeKin(ctx, input)),
  reveal: writing(policies.revealTalent)
    .input(revealInput)
    .mutation(({ ctx, input }) => reveal(ctx, input)),
});
