// Places of a view that features fill.
import { type ReactNode, Suspense } from 'react';
import { partsOf, type SlotName } from '../../app/feature/slots.js';
import { useMe } from '../../app/session/me.js';

/**
 * A place of a view: what the features show there to the reader's role.
 *
 * @param fallback stands there until the code of the parts has come; nothing when left out
 */
export function Slot({ name, fallback }: { name: SlotName; fallback?: ReactNode }) {
  const { role } = useMe().assignment;
  return (
    <Suspense fallback={fallback}>
      {partsOf(name, role).map(({ order, part: Part }) => (
        <Part key={order} />
      ))}
    </Suspense>
  );
}
