// Who may watch and cancel imports: everybody their own.
import { policy, roles } from '../kernel/index.js';

/** An account's own imports; of another account's nothing is told. */
export const watchOwnImports = policy('imports.mine', roles);

/** An account's own import, as long as it is under way. */
export const cancelOwnImport = policy('imports.cancel', roles);
