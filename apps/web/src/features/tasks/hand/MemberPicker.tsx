// Choice of members as recipients.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { useAsked } from '../../../app/typing/composing.js';
import { useFinds } from '../../../app/typing/sounds.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { tellApart } from '../../../components/form/tell-apart.js';
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
  const [typed, setTyped] = useState('');
  const text = useAsked(typed.trim());
  const finds = useFinds(text);
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
          const rows = pages.flatMap(({ items }) => items);
          const all = tellApart(rows);
          const shown = all.filter(({ name }) => text === '' || finds(name, text));
          if (all.length === 0) return <Empty>支部花名册中还没有党员</Empty>;
          return (
            <>
              {all.length > FEW && (
                <Input
                  type="search"
                  aria-label="查找党员"
                  placeholder="姓名、拼音或首字母"
                  allowClear
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                  onPressEnter={(event) => event.preventDefault()}
                />
              )}
              <div className={css.list}>
                {text === '' && <TickAll all={all} label="全选" {...choice} />}
                {shown.length === 0 ? (
                  <Empty>没有找到“{text}”</Empty>
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
