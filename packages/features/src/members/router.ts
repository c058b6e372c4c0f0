import { guarded, router, writing } from '../kernel/index.js';
import { revealField } from './commands.js';
import { listMembers, readMember, revealMember } from './policy.js';
import { getMember } from './queries.js';
import { listRoster } from './roster.js';
import { getMemberInput, listMembersInput, revealInput } from './schema.js';

/** The roster 党员花名册. */
export const membersRouter = router({
  list: guarded(listMembers)
    .input(listMembersInput)
    .query(({ ctx, input }) => listRoster(ctx, input)),
  get: guarded(readMember)
    .input(getMemberInput)
    .query(({ ctx, input }) => getMember(ctx, input.id)),
  reveal: writing(revealMember)
    .input(revealInput)
    .mutation(({ ctx, input }) => revealField(ctx, input)),
});
