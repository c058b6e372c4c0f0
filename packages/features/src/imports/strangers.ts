/** What strangers try with an import of another street. */
import { randomUUID } from 'node:crypto';
import { SECRET, strangersOf } from '../testing/index.js';
import { importsRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(importsRouter, async ({ world, secretary }) => {
  const { accountId } = secretary;
  const write = {
    procedure: 'economy.importCommit',
    key: randomUUID(),
    inputHash: Buffer.alloc(0),
  };
  const running = world.services.longWrites.begin({ accountId, ...write }, `${SECRET}.xlsx`);
  return { importId: running.told.id };
}).attempt({
  mine: { scoped: () => ({}) },
  cancel: { hidden: ({ importId }) => ({ id: importId }) },
});
