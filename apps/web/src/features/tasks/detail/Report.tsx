/** What was reported of a task, to be read. */
import type { DeliveryDetail } from '@xianfeng/features/tasks/schema';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';

/** A report with its files, as it was sent. */
export function Report({ own }: { own: DeliveryDetail }) {
  return (
    <>
      <Prose text={own.report} />
      <Attachments owner={{ kind: 'delivery', id: own.id }} />
    </>
  );
}
