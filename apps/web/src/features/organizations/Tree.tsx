// The tree of organizations.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrganizationNode } from '@xianfeng/features/organizations/schema';
import { useState } from 'react';
import { trpc } from '../../app/api/trpc.js';
import { useGlow } from '../../app/live/glow.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import css from './Organizations.module.css';
import { useMayRead } from './useMayRead.js';

interface TreeProps {
  chosen: number;
  /** The organization of the assignment in use: opened from the start. */
  top: number;
}

/** The tree, read level by level as it is opened; counts are live. */
export function Tree({ chosen, top }: TreeProps) {
  const reads = useMayRead();
  const detail = useQuery({
    ...trpc.organizations.get.queryOptions({ id: top }),
    enabled: reads,
  });
  const opened = new Set([top, ...(detail.data?.ancestors ?? []).map((one) => one.id)]);
  return (
    <nav className={css.tree} aria-label="党组织">
      <Level parentId={null} chosen={chosen} opened={opened} />
    </nav>
  );
}

interface LevelProps {
  parentId: number | null;
  chosen: number;
  opened: ReadonlySet<number>;
}

function Level({ parentId, chosen, opened }: LevelProps) {
  const children = useQuery(trpc.organizations.children.queryOptions({ parentId }));
  return (
    <Loaded query={children} lines={3}>
      {(nodes) => (
        // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
        <ul role="list">
          {nodes.map((node) => (
            <Node
              // What is opened from the start is known a moment later: then the node begins anew.
              key={`${node.id} ${opened.has(node.id)}`}
              node={node}
              chosen={chosen}
              opened={opened}
            />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function Node(props: { node: OrganizationNode; chosen: number; opened: ReadonlySet<number> }) {
  const { node, chosen, opened } = props;
  const [open, setOpen] = useState(opened.has(node.id));
  const glow = useGlow();
  return (
    <li>
      <div className={`${css.node} ${glow('organization', node.id)}`}>
        {node.childCount > 0 ? (
          <button
            type="button"
            className={css.toggle}
            aria-expanded={open}
            aria-label={`${open ? '收起' : '展开'}${node.shortName}`}
            onClick={() => setOpen(!open)}
          >
            {open ? '▾' : '▸'}
          </button>
        ) : (
          <span className={css.toggle} />
        )}
        <Link
          to="/organizations"
          search={{ id: node.id }}
          className={css.name}
          aria-current={node.id === chosen ? 'true' : undefined}
        >
          {node.shortName}
        </Link>
        {node.memberCount !== null && (
          <span className={css.count} title="党员人数">
            {node.memberCount}人
          </span>
        )}
      </div>
      {open && node.childCount > 0 && <Level parentId={node.id} chosen={chosen} opened={opened} />}
    </li>
  );
}
