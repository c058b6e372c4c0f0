// The feed of what happened.
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FeedItem } from '@xianfeng/features/board/schema';
import { useHeld } from '../../app/live/held.js';
import { useMe } from '../../app/session/me.js';
import { PlainButton } from '../../components/button/PlainButton.js';
import { clockText, instantText, shortDay } from '../../components/dates.js';
import { Empty } from '../../components/feedback/Empty.js';
import { HeldUpdates } from '../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { PageLink } from '../../components/page/PageLink.js';
import css from './Board.module.css';
import { latest } from './query.js';

/** What happened in the scope, newest first; while it is being read, new lines wait. */
export function Feed() {
  const options = latest();
  const feed = useInfiniteQuery(options);
  const held = useHeld(options.queryKey, feed.refetch);
  return (
    <div ref={held.ref} className={css.feed}>
      <HeldUpdates count={held.count} show={held.show} />
      <Loaded query={feed} lines={10}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty>还没有动态</Empty>;
          return (
            // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without numbers otherwise
            <ol role="list" aria-label="实时动态">
              {items.map((item) => (
                <Line key={item.seq} item={item} />
              ))}
            </ol>
          );
        }}
      </Loaded>
      {feed.hasNextPage && (
        <PlainButton onClick={feed.fetchNextPage} waiting={feed.isFetchingNextPage}>
          显示更早的
        </PlainButton>
      )}
    </div>
  );
}

function Line({ item }: { item: FeedItem }) {
  const { today } = useMe();
  const stamp = instantText(item.at);
  const day = stamp.slice(0, 10);
  return (
    <li data-seq={item.seq}>
      <time className={css.when} dateTime={stamp.replace(' ', 'T')}>
        {day === today ? clockText(item.at) : shortDay(day, today)}
      </time>
      <p className={css.said}>
        <Said item={item} />
      </p>
    </li>
  );
}

/** What happened, leading to the record that it happened to. */
function Said({ item: { link, text } }: { item: FeedItem }) {
  return link === null ? text : <PageLink page={link.page}>{text}</PageLink>;
}
