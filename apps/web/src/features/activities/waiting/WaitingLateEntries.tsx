// Requests to enter old records that wait: for the district's decision, and then for the record.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { activityTypeLabels } from '@xianfeng/features/activities/labels';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dayText, shortDay } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WaitingCount, WaitingItem } from '../../../components/slot/Waiting.js';
import { LateEntryTag } from '../tags.js';
import { lateEntriesToDecide, lateEntriesToUse } from './query.js';

/** How many requests the district has to decide, since when. */
export function LateEntriesToDecide() {
  const { today } = useMe();
  const waiting = useQuery(lateEntriesToDecide());
  return (
    <Loaded query={waiting} lines={1}>
      {({ items: [oldest], pending }) => (
        <WaitingCount
          count={pending ?? 0}
          link={
            <Link to="/activities/late" search={{ state: ['pending'] }}>
              待决定的补录申请
            </Link>
          }
          note={
            oldest &&
            `最早的是${oldest.organizationShortName}${shortDay(oldest.heldOn, today)}的${activityTypeLabels[oldest.type]}`
          }
          step={
            <ButtonLink to="/activities/late" search={{ state: ['pending'] }}>
              去答复
            </ButtonLink>
          }
        />
      )}
    </Loaded>
  );
}

/** Records that the district has agreed to, to be entered within their days. */
export function LateEntriesToUse() {
  const { today } = useMe();
  const permitted = useQuery(lateEntriesToUse());
  return (
    <Loaded query={permitted} lines={1}>
      {({ items }) => (
        <>
          {items
            .filter(({ usable }) => usable)
            .map((row) => (
              <WaitingItem
                key={row.id}
                kind="late_entry"
                id={row.id}
                link={
                  <Link to="/activities/late/$lateEntryId" params={{ lateEntryId: row.id }}>
                    {`补录${shortDay(row.heldOn, today)}的${activityTypeLabels[row.type]}`}
                  </Link>
                }
                note={row.validUntil && `区委组织部已同意，请在${dayText(row.validUntil)}前登记`}
                state={<LateEntryTag state={row.state} />}
                step={
                  <ButtonLink
                    to="/activities/record"
                    search={{ type: row.type, heldOn: row.heldOn }}
                  >
                    登记记录
                  </ButtonLink>
                }
              />
            ))}
        </>
      )}
    </Loaded>
  );
}
