import { Suspense } from 'react';
import { partsOf, type SlotName } from '../app/feature/slots.js';
import { useMe } from '../app/session/me.js';

/** A place of a view: what the features show there to the reader's role. */
export function Slot({ name }: { name: SlotName }) {
  const { role } = useMe().assignment;
  return (
    <Suspense>
      {partsOf(name, role).map(({ order, part: Part }) => (
        <Part key={order} />
      ))}
    </Suspense>
  );
}
