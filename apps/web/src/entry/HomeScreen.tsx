// The home, by role.
import { Suspense } from 'react';
import { useMe } from '../app/session/me.js';
import { Skeleton } from '../components/feedback/Skeleton.js';
import { homeOf } from './collected.js';

/** `/`: what the reader's role begins with. */
export function HomeScreen() {
  const me = useMe();
  const { page: Screen } = homeOf(me);
  return (
    <Suspense fallback={<Skeleton />}>
      <Screen />
    </Suspense>
  );
}
