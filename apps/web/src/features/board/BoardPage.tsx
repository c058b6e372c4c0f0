// Page of the board for a month and a part.
import { getRouteApi } from '@tanstack/react-router';
import { Board } from './Board.js';

const routeApi = getRouteApi('/signed-in/board');

/** The board of another month, or of one part of the scope. */
export function BoardPage() {
  const { month, organizationId } = routeApi.useSearch();
  return <Board month={month} organizationId={organizationId} />;
}
