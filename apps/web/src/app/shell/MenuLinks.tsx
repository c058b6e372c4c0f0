// Links of the menu.
import { Link } from '@tanstack/react-router';
import type { MenuItem } from './menu.js';
import css from './Shell.module.css';

/** Links to views; the open one is marked, also for screen readers. */
export function MenuLinks({ items }: { items: readonly MenuItem[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.links}>
      {items.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={css.link}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon aria-hidden />
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
