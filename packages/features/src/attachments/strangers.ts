/** What strangers try with files of another street. */
import { createHash, randomUUID } from 'node:crypto';
import { strangers as tasks } from '../tasks/strangers.js';
import { PIXEL, SECRET, strangersOf, testRequest } from '../testing/index.js';
import { storeAttachment } from './commands.js';
import { attachmentsRouter } from './router.js';

const picture = Buffer.from(PIXEL, 'base64');

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(attachmentsRouter, async (street) => {
  const { deliveryId } = await tasks.records(street);
  const stored = await storeAttachment(
    {
      ...street.world.services,
      request: testRequest(),
      actor: street.secretary,
      write: {
        procedure: 'files.upload',
        key: randomUUID(),
        inputHash: createHash('sha256').update(picture).digest(),
      },
    },
    { owner: { kind: 'delivery', id: deliveryId }, name: `${SECRET}.png`, bytes: picture },
  );
  return { deliveryId, attachmentId: stored.id };
}).attempt({
  list: { hidden: ({ deliveryId }) => ({ owner: { kind: 'delivery', id: deliveryId } }) },
  remove: { hidden: ({ attachmentId }) => ({ id: attachmentId }) },
});
