// Links of the menu.
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../session/me.js';
import { MenuIcon } from './MenuIcon.js';
import { type MenuItem, openView, waitsOf } from './menu.js';
import css from './Shell.module.css';

// Members, for whom nothing is counted, do without it.
const WaitingBadge = lazy(async () => ({
  default: (await import('./waiting/WaitingBadge.js')).WaitingBadge,
}));

/** Links to views; the open one is marked, also for screen readers. */
export function MenuLinks({ items }: { items: readonly MenuItem[] }) {
  const waits = waitsOf(useMe().assignment.role).length > 0;
  const open = openView(items, useLocation().pathname);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.links}>
      {items.map(({ to, label, icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={css.link}
            activeOptions={{ exact: to !== open, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <MenuIcon icon={icon} />
            <span>{label}</span>
            {to === '/' && waits && (
              <Suspense>
                <WaitingBadge />
              </Suspense>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
