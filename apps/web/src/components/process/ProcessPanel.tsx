/** The panel of a case of any process: where it stands, what can be done with it now, and what was done. */
import type { ProcessStep } from '@xianfeng/rules';
import { type ReactNode, useState } from 'react';
import { useMe } from '../../app/session/me.js';
import { Card, Section } from '../page/Page.js';
import { Part } from '../page/Part.js';
import shared from '../page/Parts.module.css';
import { History, type HistoryLine, type HistoryProps } from './History.js';
import { Moves, type MovesProps, OpenForm } from './Moves.js';
import { isRefused, labelOf, type MoveForms, offeredMoves, type PanelMove } from './moves.js';
import css from './Process.module.css';
import { StepBar } from './StepBar.js';

/** A form that stands open, without being asked for: what is done here most often. */
export interface StandingForm {
  title: string;
  form: ReactNode;
}

interface ProcessPanelProps<E extends string, Line extends HistoryLine>
  extends Pick<HistoryProps<Line>, 'arrival' | 'kept'> {
  /** The step bar, as the server sends it; it says who holds the case. None where it is empty. */
  steps?: readonly ProcessStep[];
  /** The day by which the present step is to be done. */
  dueOn?: string | null;
  moves?: readonly PanelMove<E>[];
  forms?: MoveForms<E>;
  /** The move whose form is open, where the address of the page keeps it. */
  chosen?: { event: string | undefined; choose: (event: E | undefined) => void };
  standing?: StandingForm | null;
  /** In the order in which it is shown. */
  history: readonly Line[];
  historyTitle?: string;
  papers?: ReactNode;
  /** What has to be known first: why it came back, when it is deleted. */
  notes?: ReactNode;
  /** The record itself. */
  children?: ReactNode;
  /** Beside the record. */
  aside?: ReactNode;
  /** Drawn within a card or a drawer: in one column, without cards and regions of its own. */
  inside?: boolean;
}

/**
 * A case with its step bar, deadline and holder, its moves with their forms, why the others cannot be
 * made, its papers and its history. Around the record on a page; in one column within a card or a drawer.
 */
export function ProcessPanel<E extends string, Line extends HistoryLine>(
  props: ProcessPanelProps<E, Line>,
) {
  const { notes, papers, children, aside, standing = null, inside = false } = props;
  const forms: MoveForms<E> = props.forms ?? {};
  const moves = (props.moves ?? []).filter(({ event }) => forms[event] !== undefined);
  const offered = offeredMoves(moves, forms);
  const [event, setEvent] = useState<string>();
  const { event: chosen, choose } = props.chosen ?? { event, choose: setEvent };
  const open = offered.find((move) => move.event === chosen);
  const form = open !== undefined && (
    <OpenForm key={open.event} open={open} forms={forms} close={() => choose(undefined)} />
  );
  const head = (props.steps?.length ?? 0) + offered.length > 0 || moves.some(isRefused);
  const shown = head && <Head {...props} {...{ moves, offered, forms, open, choose }} />;
  if (inside) {
    return (
      <div className={shared.column}>
        {shown}
        {open !== undefined && <Part title={labelOf(open, forms)}>{form}</Part>}
        {notes}
        {children}
        {standing !== null && <Part title={standing.title}>{standing.form}</Part>}
        {papers}
        <HistorySection {...props} />
      </div>
    );
  }
  return (
    <>
      {head && <Card>{shown}</Card>}
      {open !== undefined && (
        <Section title={labelOf(open, forms)}>
          <Card className={css.form ?? ''}>{form}</Card>
        </Section>
      )}
      {notes}
      <div className={shared.layout}>
        <div className={shared.column}>
          {children}
          {papers}
        </div>
        <div className={`${shared.column} ${standing === null ? '' : css.staying}`}>
          {aside}
          {standing !== null && (
            <Section title={standing.title}>
              <Card>{standing.form}</Card>
            </Section>
          )}
          <HistorySection {...props} />
        </div>
      </div>
    </>
  );
}

/** Where the case stands, and the buttons of its moves. */
function Head<E extends string>(
  props: MovesProps<E> & { steps?: readonly ProcessStep[]; dueOn?: string | null },
) {
  const { steps = [], dueOn = null, ...moves } = props;
  const { today } = useMe();
  const ahead = new Set<string>(
    steps.filter(({ status }) => status === 'ahead').map(({ state }) => state),
  );
  return (
    <div className={css.head}>
      {steps.length > 0 && <StepBar steps={steps} today={today} dueOn={dueOn} />}
      <Moves {...moves} leadsOn={({ to }) => to !== undefined && ahead.has(to)} />
    </div>
  );
}

/** What was done, under its heading. */
function HistorySection<Line extends HistoryLine>(
  props: Pick<ProcessPanelProps<string, Line>, 'history' | 'historyTitle' | 'inside'> &
    Pick<HistoryProps<Line>, 'arrival' | 'kept'>,
) {
  const { history, historyTitle = '办理过程', inside = false, arrival, kept } = props;
  if (history.length === 0) return null;
  const list = <History entries={history} {...(arrival && { arrival })} {...(kept && { kept })} />;
  if (inside) return <Part title={historyTitle}>{list}</Part>;
  return (
    <Section title={historyTitle}>
      <Card>{list}</Card>
    </Section>
  );
}
