// Choice of members as recipients.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { nextPage } from '../../../components/list/query.js';
import shared from '../../../components/page/Parts.module.css';
import { ChosenText, Tick, TickAll } from './Choice.js';
import css from './Hand.module.css';
import type { Chosen } from './handed.js';

/** Most rows that one page may have. */
const PAGE = 100;
/** So few names are seen at once without a search. */
const FEW = 12;

/** Members of the own branch, picked from the roster. */
export function MemberPicker(props: {
  id?: string;
  value?: Chosen[];
  onChange?: (chosen: Chosen[]) => void;
  organizationId: number;
}) {
  const { id, value = [], onChange = () => undefined, organizationId } = props;
  const [text, setText] = useState('');
  const roster = useInfiniteQuery(
    trpc.members.list.infiniteQueryOptions({ organizationId, limit: PAGE }, nextPage),
  );
  const { hasNextPage, isFetching, fetchNextPage } = roster;
  // All of a branch at once: those further down must not be missed.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const choice = { chosen: value, onChange };
  return (
    <div id={id} className={`${shared.tight} ${css.picker}`} tabIndex={-1}>
      <Loaded query={roster} lines={4}>
        {({ pages }) => {
          const all = pages
            .flatMap(({ items }) => items)
            .map((row) => ({ id: row.id, name: row.name }));
          const shown = all.filter(({ name }) => name.includes(text.trim()));
          if (all.length === 0) return <Empty>支部花名册中还没有党员</Empty>;
          return (
            <>
              {all.length > FEW && (
                <Input
                  type="search"
                  aria-label="查找党员"
                  placeholder="姓名"
                  allowClear
                  value={text}
                  onChange={({ target }) => setText(target.value)}
                  onPressEnter={(event) => event.preventDefault()}
                />
              )}
              <div className={css.list}>
                {text.trim() === '' && <TickAll all={all} label="全选" {...choice} />}
                {shown.length === 0 ? (
                  <Empty>没有姓名含“{text.trim()}”的党员</Empty>
                ) : (
                  // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
                  <ul role="list" className={css.names}>
                    {shown.map((one) => (
                      <li key={one.id}>
                        <Tick one={one} {...choice} />
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              <ChosenText {...choice} unit="人" />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
