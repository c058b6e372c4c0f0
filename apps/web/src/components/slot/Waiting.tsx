// Cards of what waits for the reader.
import type { ReactNode } from 'react';
import { useGlow } from '../../app/live/glow.js';
import { Empty } from '../feedback/Empty.js';
import { Skeleton } from '../feedback/Skeleton.js';
import { Card, Section } from '../page/Page.js';
import { StatusTag } from '../StatusTag.js';
import { Slot } from './Slot.js';
import css from './Waiting.module.css';

/**
 * What others wait for: records to correct or to pass on, leave to decide, tasks to do, reports to
 * check.
 */
export function Waiting() {
  return (
    <Section title="待我处理">
      <div>
        <div className={css.waiting}>
          <Slot name="waiting" fallback={<Skeleton />} />
        </div>
        <div className={css.nothing}>
          <Empty>没有等您处理的事项</Empty>
        </div>
      </div>
    </Section>
  );
}

/** Something that waits: a card of a record, with what it is, from where, and its state. */
export function WaitingItem(props: {
  /** The record as events name it, so that its card glows when it changes. */
  kind: string;
  id: number;
  /** Leads to the record. */
  link: ReactNode;
  note: ReactNode;
  state: ReactNode;
  /** A button that leads to the next step. */
  step?: ReactNode;
}) {
  const glow = useGlow();
  const { kind, id, ...card } = props;
  return <WaitingCard look={glow(kind, id)} {...card} />;
}

function WaitingCard(props: {
  look?: string;
  link: ReactNode;
  note: ReactNode;
  state: ReactNode;
  step?: ReactNode;
}) {
  const { look = '', link, note, state, step } = props;
  return (
    <Card className={`${css.item} ${look}`}>
      <div>
        <WaitingHead>{link}</WaitingHead>
        <p className={css.note}>{note}</p>
      </div>
      {state}
      {step !== undefined && <div className={css.step}>{step}</div>}
    </Card>
  );
}

/** Many things of one kind that wait: a card with how many, and the way to their list. */
export function WaitingCount(props: {
  count: number;
  /** Leads to the list. */
  link: ReactNode;
  note: ReactNode;
  /** A button that leads to the next step. */
  step?: ReactNode;
  /** Nobody counts on beyond this. */
  most?: number;
}) {
  const { count, most, ...card } = props;
  if (count === 0) return null;
  const text = most !== undefined && count > most ? `${most}件以上` : `${count}件`;
  const state = <StatusTag tone="warning">{`${text}待处理`}</StatusTag>;
  return <WaitingCard {...card} state={state} />;
}

/** The same cards at the head of a page that has other things to show: nothing where none waits. */
export function WaitingCards() {
  return (
    <div className={`${css.waiting} ${css.cards}`}>
      <Slot name="waiting" />
    </div>
  );
}

/** What a card that waits is about. */
export function WaitingHead({ children }: { children: ReactNode }) {
  return <p className={css.head}>{children}</p>;
}
