// Frame of the signed-in part.
import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { roleLabels } from '@xianfeng/features/kernel/labels';
import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import { say } from '../announce.js';
import { onAccessLost } from '../api/faults.js';
import { PrintMark } from '../print/PrintMark.js';
import { MeContext, meQuery } from '../session/me.js';
import { regainAccess, signOutAfterRest } from '../session/session.js';
import { Shell } from './Shell.js';
import { useFocusAfterNavigation } from './useFocusAfterNavigation.js';
import { useRest } from './useRest.js';

const loadWarning = () => import('./RestWarning.js');
const RestWarning = lazy(async () => ({ default: (await loadWarning()).RestWarning }));

/** The first view and the next have been loaded by then. */
const WARNING_MS = 60_000;

/** Minutes that a managing session may rest, until it is known who is there. */
const USUAL_REST = 30;

/** The signed-in part: who is there, the shell, and the way out when the session ends. */
export function Frame() {
  const { data: me } = useQuery(meQuery);
  const managing = me?.assignments.some(({ role }) => role !== 'member') ?? false;
  const rest = useRest(
    managing,
    me?.idleMinutes ?? USUAL_REST,
    useCallback(() => void signOutAfterRest(), []),
  );
  useWayOut();
  useFocusAfterNavigation();
  // Fetched long before: when it is needed the connection may be gone.
  useEffect(() => {
    if (!managing) return undefined;
    const timer = setTimeout(() => void loadWarning(), WARNING_MS);
    return () => clearTimeout(timer);
  }, [managing]);
  if (me === undefined) return null;
  return (
    <MeContext value={me}>
      <Shell>
        {/* Another assignment is another person to the screens: nothing is carried over. */}
        <Outlet key={me.assignment.id} />
      </Shell>
      <PrintMark />
      {rest === 'leaving' && (
        <Suspense>
          <RestWarning />
        </Suspense>
      )}
    </MeContext>
  );
}

/** When access ends under way: on with another assignment, or to the sign-in and back to this view. */
function useWayOut(): void {
  const navigate = useNavigate();
  const router = useRouter();
  const leaving = useRef(false);
  useEffect(() => {
    const leave = async () => {
      if (leaving.current) return;
      leaving.current = true;
      const next = router.state.location.href;
      const regained = await regainAccess();
      if ('lost' in regained) {
        const to = regained.lost ?? '/sign-in';
        await navigate({ to, search: to === '/sign-in' ? { next, ended: true } : { next } });
      } else {
        const { me } = regained;
        // A password that has run out is told by its own page.
        if (!me.mustChangePassword) {
          say(`原来的授权岗位已停用，已切换为${roleLabels[me.assignment.role]}。`, 'error');
        }
        await navigate({ to: '/' });
        await router.invalidate();
      }
      leaving.current = false;
    };
    return onAccessLost(() => void leave());
  }, [navigate, router]);
}
