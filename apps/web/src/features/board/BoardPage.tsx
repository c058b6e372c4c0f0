import { Board } from './Board.js';
import { boardRoute } from './routes.js';

/** The board of another month, or of one part of the scope. */
export function BoardPage() {
  const { month, organizationId } = boardRoute.useSearch();
  return <Board month={month} organizationId={organizationId} />;
}
