// The parent route of every view that needs a signed-in user.
import { createRoute, redirect } from '@tanstack/react-router';
import { codeOf } from '../api/problem.js';
import { startLive } from '../live/live.js';
import { ensureMe } from '../session/me.js';
import { wayIn } from '../session/way-in.js';
import { Frame } from '../shell/Frame.js';
import { BareErrorPage } from './ErrorPage.js';
import { rootRoute } from './root.js';

/** Parent of every view behind the sign-in; the signed-in user is known before any of them runs. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    try {
      const me = await ensureMe();
      if (me.mustChangePassword) {
        throw redirect({ to: '/password', search: { next: location.href } });
      }
      if (me.noticeUnread) throw redirect({ to: '/notice', search: { next: location.href } });
      startLive(me.assignment.id);
    } catch (error) {
      const to = wayIn(codeOf(error));
      if (to === null) throw error;
      throw redirect({ to, search: { next: location.href } });
    }
  },
  component: Frame,
  errorComponent: BareErrorPage,
});
