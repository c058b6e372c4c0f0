// Places of a view that features fill.
import { type ReactNode, Suspense, startTransition, useEffect, useState } from 'react';
import { firstView } from '../../app/api/first-view.js';
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

/** A place far below: nothing of it is read or drawn until what is seen first is there. */
export function LateSlot({ name }: { name: SlotName }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    let gone = false;
    // In small steps, between which the page answers its reader.
    const draw = () => startTransition(() => setLate(true));
    void firstView.then(() => {
      if (!gone) draw();
    });
    return () => {
      gone = true;
    };
  }, []);
  return late ? <Slot name={name} /> : null;
}
