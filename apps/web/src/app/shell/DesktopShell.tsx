// Frame of all views on a desktop: head and side menu.
import type { ReactNode } from 'react';
import { useMe } from '../session/me.js';
import { AssignmentSwitcher } from './AssignmentSwitcher.js';
import { Brand } from './Brand.js';
import { CodeBanner } from './CodeBanner.js';
import { ConnectionDot, StaleBanner } from './ConnectionState.js';
import { LargeToggle } from './LargeToggle.js';
import { MenuLinks } from './MenuLinks.js';
import { menuOf } from './menu.js';
import css from './Shell.module.css';

/** The office: name and state above, the role's views at the side. */
export function DesktopShell({ children }: { children: ReactNode }) {
  const me = useMe();
  return (
    <div className={css.desktop}>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className={`${css.bar} no-print`}>
        <Brand />
        <AssignmentSwitcher />
        <div className={css.barEnd}>
          <ConnectionDot />
          <LargeToggle />
          <span>{me.displayName}</span>
        </div>
      </header>
      <nav className={css.side} aria-label="主菜单">
        <MenuLinks items={menuOf(me)} />
      </nav>
      <main id="content" tabIndex={-1} className={css.main}>
        <StaleBanner />
        <CodeBanner />
        {children}
      </main>
    </div>
  );
}
