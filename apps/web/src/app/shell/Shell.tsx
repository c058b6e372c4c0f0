// Frame of all views: head and side menu on a desktop; on a phone the menu stands at the bottom.
import type { ReactNode } from 'react';
import { useMe } from '../session/me.js';
import { usePhone } from '../theme/size.js';
import { AssignmentSwitcher } from './AssignmentSwitcher.js';
import { Brand } from './Brand.js';
import { CodeBanner } from './CodeBanner.js';
import { ConnectionDot, StaleBanner } from './ConnectionState.js';
import { LargeToggle } from './LargeToggle.js';
import { MenuLinks } from './MenuLinks.js';
import { menuOf, phoneMenu } from './menu.js';
import css from './Shell.module.css';

/**
 * The office: name and state above, the role's views at the side. For one hand: at most four views at the
 * bottom edge, the rest under the last of them. A screen that is turned or a window that is drawn wider
 * changes from one to the other, and the view within keeps what was typed.
 */
export function Shell({ children }: { children: ReactNode }) {
  const me = useMe();
  const phone = usePhone();
  const menu = (
    <nav key="menu" className={phone ? css.bottom : css.side} aria-label="主菜单">
      <MenuLinks items={phone ? phoneMenu(me) : menuOf(me)} />
    </nav>
  );
  const content = (
    <main
      key="content"
      id="content"
      tabIndex={-1}
      className={css.main}
      data-scroll-restoration-id={phone ? 'content' : undefined}
    >
      <StaleBanner />
      <CodeBanner />
      {children}
    </main>
  );
  return (
    <div className={phone ? css.phone : css.desktop}>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className={`${css.bar} no-print`}>
        <Brand />
        {!phone && <AssignmentSwitcher />}
        <div className={css.barEnd}>
          <ConnectionDot />
          <LargeToggle />
          {!phone && <span>{me.displayName}</span>}
        </div>
      </header>
      {phone ? [content, menu] : [menu, content]}
    </div>
  );
}
