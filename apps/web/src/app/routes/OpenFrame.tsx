// Frame of pages before the sign-in.
import type { ReactNode } from 'react';
import { Brand } from '../shell/Brand.js';
import { LargeToggle } from '../shell/LargeToggle.js';
import css from './OpenFrame.module.css';

/** The frame of the views before the sign-in: the name of the system and one thing to do. */
export function OpenFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css.open}>
      <title>{`${title} · 先锋`}</title>
      <header className={css.openBar}>
        <Brand />
        <span className={css.openName}>基层党建管理系统</span>
        <LargeToggle />
      </header>
      <main className={css.openMain}>
        <h1 className={css.openTitle} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
