// Frame of all views on a phone: content, and at most four views at the bottom.
import type { ReactNode } from 'react';
import { useMe } from '../session/me.js';
import { Brand } from './Brand.js';
import { CodeBanner } from './CodeBanner.js';
import { ConnectionDot, StaleBanner } from './ConnectionState.js';
import { LargeToggle } from './LargeToggle.js';
import { MenuLinks } from './MenuLinks.js';
import { phoneMenu } from './menu.js';
import css from './Shell.module.css';

/** For one hand: at most four views, at the bottom edge. The rest is under the last of them. */
export function PhoneShell({ children }: { children: ReactNode }) {
  const me = useMe();
  return (
    <div className={css.phone}>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className={`${css.bar} no-print`}>
        <Brand />
        <div className={css.barEnd}>
          <ConnectionDot />
          <LargeToggle />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={css.main} data-scroll-restoration-id="content">
        <StaleBanner />
        <CodeBanner />
        {children}
      </main>
      <nav className={css.bottom} aria-label="主菜单">
        <MenuLinks items={phoneMenu(me)} />
      </nav>
    </div>
  );
}
