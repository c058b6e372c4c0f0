// How much waits for the reader, for the menu.
import { QueryObserver } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { firstView } from '../../api/first-view.js';
import { queryClient } from '../../api/query-client.js';
import { useMe } from '../../session/me.js';
import { waitsOf } from '../menu.js';

/** How much waits for the reader, of all features; counted after the first view, which shows the same. */
export function useWaiting(): number {
  const { role } = useMe().assignment;
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let leave = () => {};
    let gone = false;
    const follow = () => {
      const observers = waitsOf(role).map(
        ({ path, count }) =>
          new QueryObserver(queryClient, { queryKey: [path, 'count'], queryFn: count }),
      );
      const tell = () =>
        setWaiting(observers.reduce((sum, each) => sum + (each.getCurrentResult().data ?? 0), 0));
      const ends = observers.map((each) => each.subscribe(tell));
      leave = () => {
        for (const end of ends) end();
      };
    };
    void firstView.then(() => {
      if (!gone) follow();
    });
    return () => {
      gone = true;
      leave();
    };
  }, [role]);
  return waiting;
}
