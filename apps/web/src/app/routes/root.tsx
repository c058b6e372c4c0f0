import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { Notices } from '../../components/feedback/Notices.js';
import { ErrorPage } from '../errors/ErrorPage.js';
import { NotFoundPage } from '../errors/NotFoundPage.js';

export const rootRoute = createRootRouteWithContext()({
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

function Root() {
  return (
    <>
      <Outlet />
      <Notices />
    </>
  );
}
