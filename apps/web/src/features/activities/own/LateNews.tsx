// What changed of a meeting, on screens that mostly have nothing of the kind to show.
import type { NoticeChange } from '@xianfeng/features/activities/labels';
import { lazy, Suspense } from 'react';

// Fetched where there is a change: the member's home comes without it.
const News = lazy(async () => ({ default: (await import('./News.js')).News }));

/** A change as a member reads it, on the home and in lists. */
export function LateNews({ news }: { news: NoticeChange }) {
  return (
    <Suspense>
      <News news={news} />
    </Suspense>
  );
}
