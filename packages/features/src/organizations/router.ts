// Procedures of the tree of organizations.
import { todayInShanghai } from '@xianfeng/rules';
import { authorize, preview, read, router, write } from '../kernel/index.js';
import { bytesOf } from '../kit/sheet/index.js';
import { tableCommitInput, tableInput } from '../kit/sheet/schema.js';
import { changeContact } from './contact/change.js';
import { commitImport } from './import/commands.js';
import { previewImport } from './import/preview.js';
import * as may from './policy.js';
import { getOrganization, listChildren, listTeam, searchOrganizations } from './queries.js';
import * as inputs from './schema.js';

/** The tree of party organizations. */
export const organizationsRouter = router({
  children: read(may.readTree, inputs.childrenInput, (ctx, { parentId }) =>
    listChildren(ctx, parentId),
  ),
  search: read(may.readTree, inputs.searchInput, searchOrganizations),
  get: read(may.readOrganization, inputs.organizationInput, (ctx, { id }) =>
    getOrganization(ctx, id),
  ),
  team: read(may.readOrganization, inputs.organizationInput, (ctx, input) =>
    listTeam(ctx, input.id, todayInShanghai(ctx.clock.now())),
  ),
  changeContact: write(may.enterContact, inputs.contactInput, changeContact),
  // A mutation because a file does not fit into an address; it writes nothing.
  importPreview: preview(may.importDivisions, tableInput, (ctx, input) => {
    authorize(ctx.actor, may.importDivisions, null);
    return previewImport(ctx.db, bytesOf(input));
  }),
  importCommit: write(may.importDivisions, tableCommitInput, (ctx, input) =>
    commitImport(ctx, { ...bytesOf(input), checksum: input.checksum }),
  ),
});
