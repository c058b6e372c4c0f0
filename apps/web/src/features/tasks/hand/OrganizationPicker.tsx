// Choice of organizations as recipients.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { OrganizationNode } from '@xianfeng/features/organizations/schema';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { useAsked } from '../../../app/typing/composing.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { nextPage } from '../../../components/list/query.js';
import shared from '../../../components/page/Parts.module.css';
import { type ChoiceProps, ChosenText, Tick, TickAll } from './Choice.js';
import css from './Hand.module.css';
import type { Chosen } from './handed.js';

interface OrganizationPickerProps {
  id?: string;
  value?: Chosen[];
  onChange?: (chosen: Chosen[]) => void;
  /** The organization that hands down; what lies below it can be chosen. */
  top: number;
}

/** Organizations below the own one: in the tree, a whole level at once, or found by name. */
export function OrganizationPicker(props: OrganizationPickerProps) {
  const { id, value = [], onChange = () => undefined, top } = props;
  const [typed, setTyped] = useState('');
  const text = useAsked(typed.trim());
  const choice = { chosen: value, onChange };
  return (
    <div id={id} className={`${shared.tight} ${css.picker}`} tabIndex={-1}>
      <Input
        type="search"
        aria-label="查找党组织"
        placeholder="名称、拼音或首字母"
        allowClear
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={(event) => event.preventDefault()}
      />
      <div className={css.list}>
        {text === '' ? (
          <Level parentId={top} {...choice} />
        ) : (
          <Hits text={text} top={top} {...choice} />
        )}
      </div>
      <ChosenText {...choice} unit="个党组织" />
    </div>
  );
}

/** A group 党小组 acts through its branch, so it is no recipient. */
const isRecipient = ({ type }: { type: string }) => type !== 'group';

function Level({ parentId, ...choice }: ChoiceProps & { parentId: number }) {
  const children = useQuery(trpc.organizations.children.queryOptions({ parentId }));
  return (
    <Loaded query={children} lines={4}>
      {(nodes) => {
        const all = nodes.filter(isRecipient);
        if (all.length === 0) return <Empty>下面没有可以接收任务的党组织</Empty>;
        return (
          <>
            <TickAll all={all.map(chosenOf)} label="全选本级" {...choice} />
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
            <ul role="list">
              {all.map((node) => (
                <Node key={node.id} node={node} {...choice} />
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

function Node({ node, ...choice }: ChoiceProps & { node: OrganizationNode }) {
  const [open, setOpen] = useState(false);
  // A branch has nothing but groups below it.
  const leaf =
    node.childCount === 0 || (node.type.endsWith('branch') && node.type !== 'general_branch');
  return (
    <li>
      <div className={css.node}>
        <Tick one={chosenOf(node)} {...choice} />
        {!leaf && (
          <Button
            type="text"
            size="small"
            aria-expanded={open}
            aria-label={`${open ? '收起' : '展开'}${node.shortName}的下级`}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起下级' : `展开下级${node.childCount}个`}
          </Button>
        )}
      </div>
      {open && (
        <div className={css.below}>
          <Level parentId={node.id} {...choice} />
        </div>
      )}
    </li>
  );
}

function Hits({ text, top, ...choice }: ChoiceProps & { text: string; top: number }) {
  const hits = useInfiniteQuery(
    trpc.organizations.search.infiniteQueryOptions({ text, limit: 50 }, nextPage),
  );
  return (
    <Loaded query={hits} lines={4}>
      {({ pages }) => {
        const below = pages
          .flatMap(({ items }) => items)
          .filter((hit) => isRecipient(hit) && hit.ancestors.some(({ id }) => id === top));
        if (below.length === 0 && !hits.hasNextPage) {
          return <Empty>下级中没有名称含“{text}”的党组织</Empty>;
        }
        return (
          <>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
            <ul role="list">
              {below.map((hit) => (
                <li key={hit.id} className={css.node}>
                  <Tick one={chosenOf(hit)} {...choice} />
                  <span className={shared.soft}>
                    {hit.ancestors
                      .slice(1)
                      .map(({ shortName }) => shortName)
                      .join(' › ')}
                  </span>
                </li>
              ))}
            </ul>
            {hits.hasNextPage && (
              <Button onClick={() => hits.fetchNextPage()} loading={hits.isFetchingNextPage}>
                显示更多
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const chosenOf = ({ id, shortName }: { id: number; shortName: string }): Chosen => ({
  id,
  name: shortName,
});
