// Procedures of the roster.
import { read, router, write } from '../kernel/index.js';
import { revealField } from './commands.js';
import * as may from './policy.js';
import { getMember } from './queries.js';
import { listRoster } from './roster/roster.js';
import * as inputs from './schema.js';

/** The roster 党员花名册. */
export const membersRouter = router({
  list: read(may.listMembers, inputs.listMembersInput, listRoster),
  get: read(may.readMember, inputs.getMemberInput, (ctx, { id }) => getMember(ctx, id)),
  reveal: write(may.revealMember, inputs.revealInput, revealField),
});
