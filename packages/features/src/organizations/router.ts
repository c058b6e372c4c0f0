import { todayInShanghai } from '@xianfeng/rules';
import { authorize, guarded, router, writing } from '../kernel/index.js';
import { commitImport } from './commands.js';
import { previewImport } from './import/preview.js';
import { importDivisions, readOrganization, readTree } from './policy.js';
import { children, get, search, team } from './queries.js';
import {
  childrenInput,
  importCommitInput,
  importPreviewInput,
  organizationInput,
  searchInput,
} from './schema.js';

/** The tree of party organizations. */
export const organizationsRouter = router({
  children: guarded(readTree)
    .input(childrenInput)
    .query(({ ctx, input }) => children(ctx, input.parentId)),
  search: guarded(readTree)
    .input(searchInput)
    .query(({ ctx, input }) => search(ctx, input)),
  get: guarded(readOrganization)
    .input(organizationInput)
    .query(({ ctx, input }) => get(ctx, input.id)),
  team: guarded(readOrganization)
    .input(organizationInput)
    .query(({ ctx, input }) => team(ctx, input.id, todayInShanghai(ctx.clock.now()))),
  // A mutation because a file does not fit into an address; it writes nothing.
  importPreview: guarded(importDivisions)
    .input(importPreviewInput)
    .mutation(({ ctx, input }) => {
      authorize(ctx.actor, importDivisions, null);
      return previewImport(ctx.db, Buffer.from(input.base64, 'base64'));
    }),
  importCommit: writing(importDivisions)
    .input(importCommitInput)
    .mutation(({ ctx, input }) =>
      commitImport(ctx, {
        fileName: input.fileName,
        bytes: Buffer.from(input.base64, 'base64'),
        checksum: input.checksum,
      }),
    ),
});
