// Records that wait for the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MOST_COUNTED } from '@xianfeng/features/activities/labels';
import type { ActivityRow } from '@xianfeng/features/activities/schema';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { shortDay } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WaitingCount, WaitingItem } from '../../../components/slot/Waiting.js';
import { PhaseTag } from '../tags.js';
import { waitingRecords } from './query.js';

/**
 * Records to correct, to write or to pass on: a branch sees each, the street how many there are, the
 * district those that the street may return no more.
 */
export function WaitingRecords() {
  const { role } = useMe().assignment;
  const street = role === 'street_organizer';
  const waiting = useQuery(waitingRecords());
  return (
    <Loaded query={waiting} lines={1}>
      {({ items, total }) =>
        street ? (
          <ToReview oldest={items[0]} total={total} />
        ) : (
          <>
            {items.map((row) => (
              <Item key={row.id} row={row} />
            ))}
            {total > items.length && (
              <p>
                <Link to="/activities" className="text-link">
                  还有{total - items.length}条等待处理，查看全部组织生活
                </Link>
              </p>
            )}
          </>
        )
      }
    </Loaded>
  );
}

/** The pile of the street: how many, since when, and the way to work through it. */
function ToReview({ oldest, total }: { oldest: ActivityRow | undefined; total: number }) {
  const { today } = useMe();
  return (
    <WaitingCount
      count={total}
      most={MOST_COUNTED}
      link={
        <Link to="/activities" search={{ state: ['pending_street'] }}>
          待街道审核的组织生活记录
        </Link>
      }
      note={oldest && `最早的一条是${shortDay(oldest.heldOn, today)}的活动`}
      step={
        <ButtonLink to="/activities" search={{ state: ['pending_street'] }}>
          去审核
        </ButtonLink>
      }
    />
  );
}

/** A record of the own branch, or one to coordinate, with the button of its next step. */
function Item({ row }: { row: ActivityRow }) {
  const { today, assignment } = useMe();
  const coordinates = assignment.role === 'district_auditor';
  return (
    <WaitingItem
      kind="activity"
      id={row.id}
      link={
        <Link to="/activities/$activityId" params={{ activityId: row.id }}>
          {row.title}
        </Link>
      }
      note={
        <>
          {coordinates && `${row.organizationShortName} `}
          <time dateTime={row.heldOn}>{shortDay(row.heldOn, today)}</time>
          {coordinates && ' 退回已达上限，请区里协调后决定'}
          {row.phase === 'pending_minutes' && ' 已经开过，还没有记录'}
        </>
      }
      state={<PhaseTag state={row.phase} />}
      step={<Step row={row} />}
    />
  );
}

function Step({ row }: { row: ActivityRow }) {
  const params = { activityId: row.id };
  if (row.phase === 'pending_street') {
    return (
      <ButtonLink to="/activities/$activityId" params={params}>
        去处理
      </ButtonLink>
    );
  }
  if (row.phase === 'pending_minutes' || row.phase === 'returned') {
    return (
      <ButtonLink to="/activities/$activityId/record" params={params}>
        {row.phase === 'returned' ? '修改记录' : '登记记录'}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/activities/$activityId" params={params}>
      {row.phase === 'pending_branch' ? '确认上报' : '提交审核'}
    </ButtonLink>
  );
}
