// Parts of a page: title and actions, sections, columns, cards.
import type { ReactNode } from 'react';
import css from './Page.module.css';

/** One view: its title in the tab and as the heading, what can be done in it, and its content. */
export function Page(props: {
  title: string;
  /** Beside the title: numbers, a state, an “as of”. */
  note?: ReactNode;
  actions?: ReactNode;
  /** A narrow column for forms and single records. */
  narrow?: boolean;
  /** The whole width of the screen, also of one on a wall. */
  wide?: boolean;
  children: ReactNode;
}) {
  const { title, note, actions, narrow = false, wide = false, children } = props;
  const width = narrow ? css.narrow : wide ? css.wide : '';
  return (
    <div className={`${css.page} ${width}`}>
      <title>{`${title} · 先锋`}</title>
      <header className={css.head}>
        <h1 className={css.title} tabIndex={-1}>
          {title}
        </h1>
        {note !== undefined && <div className={css.note}>{note}</div>}
        {actions !== undefined && <div className={`${css.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  const { title, actions, children } = props;
  return (
    <section className={css.section} aria-label={title}>
      <div className={css.sectionHead}>
        <h2 className={css.subtitle}>{title}</h2>
        {actions !== undefined && <div className={`${css.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Two or three sections: in two columns where there is room, one below the other where there is not. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div className={css.room}>
      <div className={css.columns}>{children}</div>
    </div>
  );
}

/** A white surface for one thing. */
export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`${css.card} ${className}`}>{children}</div>;
}
