// Posts of a village and their holders.
import { Link } from '@tanstack/react-router';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import { pendingChangeLabels, postLabel, routeLabel } from '@xianfeng/features/teams/labels';
import type { PostSeats, Seat, VillageTeam } from '@xianfeng/features/teams/schema';
import { useGlow } from '../../../app/live/glow.js';
import { useMe } from '../../../app/session/me.js';
import { dayText, dueText } from '../../../components/dates.js';
import { genderLabel } from '../../../components/facts/codes.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Card } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Teams.module.css';

/** Every post of a village, by what it is filled through, with who holds each seat. */
export function Posts({ team }: { team: VillageTeam }) {
  if (team.posts.length === 0) {
    return <Empty>还没有设定职数。街道设定各岗位职数后，这里列出各席位和任职人员。</Empty>;
  }
  return (
    <div className={css.posts}>
      {team.posts.map((post) => (
        <Card key={post.post}>
          <Post post={post} team={team} />
        </Card>
      ))}
    </div>
  );
}

function Post({ post, team }: { post: PostSeats; team: VillageTeam }) {
  return (
    <section aria-label={postLabel(post.post, team.divisionKind)}>
      <h3 className={css.post}>{postLabel(post.post, team.divisionKind)}</h3>
      <p className={shared.soft}>
        {post.routes.map((route) => routeLabel(route, team.divisionKind)).join('或者')}
        {post.termYears === null ? '' : `，每届${post.termYears}年`}
      </p>
      <ul className={shared.lines}>
        {post.seats.map((seat) => (
          <SeatLine key={seat.positionId} seat={seat} team={team} />
        ))}
      </ul>
    </section>
  );
}

function SeatLine({ seat, team }: { seat: Seat; team: VillageTeam }) {
  const glow = useGlow();
  const { holder } = seat;
  if (holder === null) return <EmptySeat seat={seat} team={team} />;
  return (
    <li className={glow('holder', holder.id)}>
      <span>
        <Link to="/teams/holders/$holderId" params={{ holderId: holder.id }}>
          {holder.name}
        </Link>{' '}
        <span className={shared.soft}>
          {genderLabel(holder.gender)}，{holder.bornMonth}
          {holder.source !== null && `，${talentSourceLabels[holder.source]}`}
        </span>{' '}
        {holder.pendingChange !== null && (
          <StatusTag tone="warning">{pendingChangeLabels[holder.pendingChange]}</StatusTag>
        )}
      </span>
      <span className={shared.soft}>
        {holder.startsOn}任职
        {holder.termEndsOn !== null && `，${holder.termEndsOn}届满`}
      </span>
    </li>
  );
}

function EmptySeat({ seat, team }: { seat: Seat; team: VillageTeam }) {
  const { today } = useMe();
  const { vacantSince, fillBy } = seat;
  return (
    <li>
      <span className={shared.tags}>
        <StatusTag tone="warning">空缺</StatusTag>
        <span className={shared.soft}>
          {vacantSince === null ? '设岗以来没有任职' : `自${dayText(vacantSince)}起`}
        </span>
        {fillBy !== null && (
          <span className={fillBy < today ? shared.late : shared.soft}>
            补选应不晚于{dayText(fillBy)}（{dueText(fillBy, today)}）
          </span>
        )}
      </span>
      <Link
        to="/talents"
        search={{
          state: 'in_pool',
          streetId: team.streetId,
          organizationId: team.organizationId,
        }}
      >
        从在库人才中动议
      </Link>
    </li>
  );
}
