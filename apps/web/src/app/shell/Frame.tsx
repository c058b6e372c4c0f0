import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { onSessionLost } from '../errors/faults.js';
import { MeContext, meQuery } from '../session/me.js';
import { sessionEnded } from '../session/session.js';
import { usePhone } from '../theme/size.js';
import { DesktopShell } from './DesktopShell.js';
import { PhoneShell } from './PhoneShell.js';
import { useFocusAfterNavigation } from './useFocusAfterNavigation.js';

/** The signed-in part: who is there, the shell for this screen, and the way out when the session ends. */
export function Frame() {
  const { data: me } = useQuery(meQuery);
  const phone = usePhone();
  useWayOut();
  useFocusAfterNavigation();
  if (me === undefined) return null;
  const Shell = phone ? PhoneShell : DesktopShell;
  return (
    <MeContext value={me}>
      <Shell>
        {/* Another assignment is another person to the screens: nothing is carried over. */}
        <Outlet key={me.assignment.id} />
      </Shell>
    </MeContext>
  );
}

function useWayOut(): void {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(
    () =>
      onSessionLost(() => {
        const next = router.state.location.href;
        sessionEnded();
        void navigate({ to: '/sign-in', search: { next } });
      }),
    [navigate, router],
  );
}
