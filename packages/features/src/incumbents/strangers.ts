/** What strangers try with a sitting team that another street has handed in. */
import {
  aResidentId,
  callerAs,
  incumbentFile,
  otherVillage,
  SECRET,
  soundLine,
  strangersOf,
} from '../testing/index.js';
import { incumbentsRouter } from './router.js';

const version = 1;
const table = {
  fileName: '越权.csv',
  base64: Buffer.from('村（社区）,姓名,公民身份号码,岗位\n越权村,越权,1,村委会委员').toString(
    'base64',
  ),
};

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(incumbentsRouter, async (other) => {
  const { village, street } = await otherVillage(other);
  const file = incumbentFile(soundLine(village, aResidentId(other.world), { name: `${SECRET}壬` }));
  const caller = callerAs(other.world, incumbentsRouter, street);
  const { checksum } = await caller.preview(file);
  const batch = await caller.submit({ ...file, checksum: checksum ?? '', reason: SECRET });
  return { batchId: batch.id };
}).attempt({
  list: { scoped: () => ({}) },
  waiting: { scoped: () => undefined },
  get: { hidden: ({ batchId }) => ({ id: batchId }) },
  preview: { scoped: () => table },
  submit: { scoped: () => ({ ...table, checksum: '0'.repeat(64), reason: '越权' }) },
  confirm: { hidden: ({ batchId }) => ({ id: batchId, version, opinion: '越权' }) },
  giveBack: { hidden: ({ batchId }) => ({ id: batchId, version, opinion: '越权' }) },
  withdraw: { hidden: ({ batchId }) => ({ id: batchId, version }) },
});
