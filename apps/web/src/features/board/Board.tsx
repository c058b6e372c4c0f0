// The board of a district or street.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../app/session/me.js';
import { clockText, monthText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Page, Section } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { LateSlot, Slot } from '../../components/slot/Slot.js';
import { Waiting } from '../../components/slot/Waiting.js';
import css from './Board.module.css';
import { Feed } from './Feed.js';
import { Figures } from './Figures.js';
import { Matrix } from './Matrix.js';
import { MonthLinks } from './MonthLinks.js';
import { monthMatrix } from './query.js';

interface BoardProps {
  month?: string | undefined;
  organizationId?: number | undefined;
}

/**
 * The board of a district or street: how far the month is, and what happens now. Above it, first of
 * all on a phone, stands what waits for the reader.
 */
export function Board({ month, organizationId }: BoardProps) {
  const { assignment, today } = useMe();
  const current = today.slice(0, 7);
  const shown = month ?? current;
  const part = organizationId === assignment.organizationId ? undefined : organizationId;
  const now = part === undefined && shown === current;
  const matrix = useQuery(monthMatrix(shown, part));
  return (
    <Page
      wide
      title="完成情况"
      note={`${assignment.organizationName} · ${monthText(shown)}`}
      actions={<MonthLinks month={shown} current={current} organizationId={part} />}
    >
      {part === undefined && <Figures month={shown} />}
      <div className={`${shared.layout} ${css.board}`}>
        {now && <Waiting />}
        <div className={shared.parts}>
          <Section
            title="应做事项"
            actions={
              matrix.data && (
                <span className={shared.soft}>
                  截至第 {matrix.data.asOf} 号记录，{clockText(matrix.dataUpdatedAt)}
                </span>
              )
            }
          >
            <Loaded query={matrix} lines={12}>
              {(data) => (
                <Matrix matrix={data} organizationId={part ?? assignment.organizationId} />
              )}
            </Loaded>
          </Section>
          {now && <Slot name="board" />}
        </div>
        <Section title="实时动态">
          <Feed />
        </Section>
      </div>
      {now && <LateSlot name="boardWide" />}
    </Page>
  );
}
