// Results of the search.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { nextPage } from '../../components/list/query.js';
import shared from '../../components/page/Parts.module.css';
import css from './Organizations.module.css';

/** What was found, each with where it stands. */
export function SearchHits({ text, chosen }: { text: string; chosen: number }) {
  const hits = useInfiniteQuery(
    trpc.organizations.search.infiniteQueryOptions({ text, limit: 30 }, nextPage),
  );
  return (
    <Loaded query={hits} lines={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty>没有找到名称含“{text}”的党组织</Empty>;
        return (
          // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
          <ul role="list" className={css.hits} aria-label="查找结果">
            {items.map((hit) => (
              <li key={hit.id}>
                <Link
                  to="/organizations"
                  search={(before) => ({ ...before, id: hit.id })}
                  aria-current={hit.id === chosen ? 'true' : undefined}
                >
                  {hit.shortName}
                  <span className={shared.soft}>
                    {hit.ancestors
                      .slice(1)
                      .map((one) => one.shortName)
                      .join(' › ')}
                  </span>
                </Link>
              </li>
            ))}
            {hits.hasNextPage && (
              <li>
                <Button onClick={() => hits.fetchNextPage()} loading={hits.isFetchingNextPage}>
                  显示更多
                </Button>
              </li>
            )}
          </ul>
        );
      }}
    </Loaded>
  );
}
