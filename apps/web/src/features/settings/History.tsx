import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryRow, SettingRow } from '@xianfeng/features/settings/schema';
import { Button } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { dayText, instantText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import css from './Settings.module.css';
import { valueText } from './values.js';

/** Who chose what, when and why, the latest first; at the end stands the default. */
export function History({ row }: { row: SettingRow }) {
  const history = useInfiniteQuery(
    trpc.settings.history.infiniteQueryOptions(
      { key: row.key, limit: 20 },
      { getNextPageParam: (page) => page.next },
    ),
  );
  return (
    <Loaded query={history} lines={3}>
      {({ pages }) => (
        <>
          <ol className={css.history}>
            {pages
              .flatMap(({ items }) => items)
              .map((choice) => (
                <Choice key={choice.id} row={row} choice={choice} />
              ))}
            {!history.hasNextPage && (
              <li data-now={row.since === null}>
                默认值 <b>{valueText(row.definition, row.default)}</b>
              </li>
            )}
          </ol>
          {history.hasNextPage && (
            <Button loading={history.isFetchingNextPage} onClick={() => history.fetchNextPage()}>
              更早的记录
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Choice({ row, choice }: { row: SettingRow; choice: HistoryRow }) {
  const { value, from, reason, by, at, withdrawn } = choice;
  const now = withdrawn === null && from === row.since && value === row.value;
  return (
    <li data-now={now} data-withdrawn={withdrawn !== null}>
      <p>
        {dayText(from)}起 <b>{valueText(row.definition, value)}</b>
        {now && <span className={css.soft}>（现行）</span>}
        {withdrawn !== null && <span className={css.soft}>（已撤回，没有生效）</span>}
      </p>
      <p>{reason}</p>
      <p className={css.soft}>
        {by} <time>{instantText(at)}</time>
      </p>
      {withdrawn !== null && (
        <p className={css.soft}>
          {withdrawn.by} <time>{instantText(withdrawn.at)}</time> 撤回：{withdrawn.reason}
        </p>
      )}
    </li>
  );
}
