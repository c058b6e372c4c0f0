// Duties that the branch was reminded of.
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { dueText, shortDay } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { StatusTag } from '../../components/StatusTag.js';
import { WaitingItem } from '../../components/slot/Waiting.js';
import { StepButton } from './StepButton.js';

/** What those above have reminded the branch of, and it still owes. */
export function Reminders() {
  const { today } = useMe();
  const reminders = useQuery(trpc.duties.reminders.queryOptions());
  return (
    <Loaded query={reminders} lines={1}>
      {(items) =>
        items.map(({ id, on, senderName, row }) => (
          <WaitingItem
            key={`${id} ${row.groupId ?? ''}`}
            kind="duty_reminder"
            id={id}
            link={`${row.title}${row.groupName === null ? '' : `（${row.groupName}）`}：${row.period.label}`}
            note={`${senderName}${shortDay(on, today)}催办，${dueText(row.dueOn, today)}`}
            state={<StatusTag tone="warning">催办</StatusTag>}
            step={<StepButton row={row} primary={false} />}
          />
        ))
      }
    </Loaded>
  );
}
