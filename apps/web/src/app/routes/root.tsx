// The root of all routes, with its error pages.
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { Notices } from '../../components/feedback/Notices.js';
import { useSize } from '../theme/size.js';
import { applyTheme } from '../theme/theme.js';
import { BareErrorPage } from './ErrorPage.js';
import { NotFoundPage } from './NotFoundPage.js';

/** The route under which every view lies. */
export const rootRoute = createRootRouteWithContext()({
  component: Root,
  errorComponent: BareErrorPage,
  notFoundComponent: NotFoundPage,
});

function Root() {
  const size = useSize();
  useLayoutEffect(() => applyTheme(size), [size]);
  return (
    <>
      <Outlet />
      <Notices />
      {/* Lists and questions that open over the page are drawn here, within a landmark. */}
      <section id="popups" aria-label="弹出内容" />
    </>
  );
}
