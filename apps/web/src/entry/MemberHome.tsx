// The home of a member.
import { useMe } from '../app/session/me.js';
import { dayText, weekday } from '../components/dates.js';
import { Skeleton } from '../components/feedback/Skeleton.js';
import { Columns, Page } from '../components/page/Page.js';
import { Slot } from '../components/slot/Slot.js';

/** The member's phone: my tasks, the next activity, my attendance; no menu needed. */
export function MemberHome() {
  const { displayName, today } = useMe();
  return (
    <Page title={`${displayName}同志，您好`} note={`${dayText(today)} ${weekday(today)}`}>
      <Columns>
        <Slot name="memberHome" fallback={<Skeleton />} />
      </Columns>
    </Page>
  );
}
