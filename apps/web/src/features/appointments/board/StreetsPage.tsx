// Page of the district's board.
import { useMe } from '../../../app/session/me.js';
import { Page } from '../../../components/page/Page.js';
import { Nav } from '../Nav.js';
import { Pipeline } from './Pipeline.js';

/** The district's view: stages × streets, who is overdue, and what all this came to. */
export function StreetsPage() {
  const { assignment } = useMe();
  return (
    <Page wide title="各街道人选办理" note={assignment.organizationName}>
      <Nav />
      <Pipeline />
    </Page>
  );
}
