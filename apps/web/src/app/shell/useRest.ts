// Sign-out of unattended screens.
import { useCallback, useEffect, useRef, useState } from 'react';
import { reportFault } from '../api/faults.js';
import { api } from '../api/trpc.js';
import { type Presence, presence } from '../tab/presence.js';

const LOOK_MS = 5_000;
const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/**
 * Follows whether the user is at this screen. Keyboard and pointer are signs of life, what the
 * screen reads by itself is not; a managing desk that is left alone is told first, and left after
 * that.
 *
 * @param managing whether any of the person's assignments is a managing one
 * @param minutes after which the server ends a managing session that rests
 * @param leave called once when the time is over
 */
export function useRest(managing: boolean, minutes: number, leave: () => void): Presence {
  const [state, setState] = useState<Presence>('here');
  const left = useRef(false);
  const look = useCallback(() => {
    const now = managing ? presence.presence() : 'here';
    setState(now);
    if (now === 'gone') {
      if (!left.current) leave();
      left.current = true;
    } else if (presence.owesSign()) {
      api.accounts.me.query().catch(reportFault);
    }
  }, [managing, leave]);
  useEffect(() => presence.allow(minutes), [minutes]);
  useEffect(() => {
    presence.restart();
    const onInput = () => {
      if (!managing) presence.restart();
      else if (!presence.input()) look();
      else setState('here');
    };
    const timer = setInterval(look, LOOK_MS);
    // A computer that slept looks at the time before anything else.
    document.addEventListener('visibilitychange', look);
    for (const type of inputs)
      window.addEventListener(type, onInput, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const type of inputs) window.removeEventListener(type, onInput, { capture: true });
    };
  }, [managing, look]);
  return state;
}
