// Procedures of imports that are under way.
import { read, router, write } from '../kernel/index.js';
import { cancelImport } from './commands.js';
import * as may from './policy.js';
import { ownImports } from './queries.js';
import * as inputs from './schema.js';

/** What every import of the house has while it is under way: how far it is, and its end. */
export const importsRouter = router({
  mine: read(may.watchOwnImports, inputs.mineInput, ownImports),
  cancel: write(may.cancelOwnImport, inputs.cancelInput, cancelImport),
});
