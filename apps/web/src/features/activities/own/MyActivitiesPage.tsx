// Page of a member's activities.
import { Button } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { nextPage, useListQuery } from '../../../components/list/query.js';
import { Page, Section } from '../../../components/page/Page.js';
import { ActivityCards } from './ActivityCards.js';

/** A member's meetings: what is ahead, and the own attendance at what was. */
export function MyActivitiesPage() {
  const mine = useListQuery(trpc.activities.mine.infiniteQueryOptions({ limit: 20 }, nextPage));
  return (
    <Page title="我的组织生活" narrow>
      <Loaded query={mine}>
        {({ pages }) => {
          const upcoming = pages[0]?.upcoming ?? [];
          const past = pages.flatMap(({ items }) => items);
          return (
            <>
              <Section title="即将举行">
                {upcoming.length === 0 ? (
                  <Empty>近期没有安排，支部通知后会显示在这里</Empty>
                ) : (
                  <ActivityCards activities={upcoming} label="即将举行" />
                )}
              </Section>
              <Section title="参加记录">
                {past.length === 0 ? (
                  <Empty>还没有参加记录</Empty>
                ) : (
                  <ActivityCards activities={past} label="参加记录" />
                )}
              </Section>
            </>
          );
        }}
      </Loaded>
      {mine.hasNextPage && (
        <Button block onClick={() => mine.fetchNextPage()} loading={mine.isFetchingNextPage}>
          显示更多
        </Button>
      )}
    </Page>
  );
}
