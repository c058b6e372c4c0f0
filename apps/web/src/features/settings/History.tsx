// History of a setting.
import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryRow, SettingRow } from '@xianfeng/features/settings/schema';
import { Button } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { nextPage } from '../../components/list/query.js';
import { Choice } from './Choice.js';
import css from './Settings.module.css';
import { valueText } from './values.js';

/** Who chose what, when and why, the latest first; at the end stands the default. */
export function History({ row }: { row: SettingRow }) {
  const history = useInfiniteQuery(
    trpc.settings.history.infiniteQueryOptions({ key: row.key, limit: 20 }, nextPage),
  );
  return (
    <Loaded query={history} lines={3}>
      {({ pages }) => (
        <>
          <ol className={css.history}>
            {pages
              .flatMap(({ items }) => items)
              .map((choice) => (
                <Chosen key={choice.id} row={row} choice={choice} />
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

function Chosen({ row, choice }: { row: SettingRow; choice: HistoryRow }) {
  const { value, from, withdrawn } = choice;
  const inForce = withdrawn === null && from === row.since && value === row.value;
  return <Choice choice={choice} what={valueText(row.definition, value)} inForce={inForce} />;
}
