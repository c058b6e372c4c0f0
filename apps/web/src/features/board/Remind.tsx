// Reminding branches of what they have not done.
import type { CellRow, Duty, Reminded } from '@xianfeng/features/duties/schema';
import { Button } from 'antd';
import { api, trpc } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';

/** 催办: those that were reminded today already, or have done it meanwhile, are left out and told of. */
export function Remind(props: {
  rows: readonly CellRow[];
  month: string;
  duty: Duty;
  onDone: () => void;
}) {
  const { rows, month, duty, onDone } = props;
  const write = useWrite(api.duties.remind, {
    refresh: () => [trpc.duties.cell.pathFilter()],
    success: told,
    onDone,
  });
  const organizationIds = [...new Set(rows.map(({ organizationId }) => organizationId))];
  return (
    <>
      <Button
        type="primary"
        disabled={organizationIds.length === 0}
        loading={write.pending}
        onClick={() => void write.send({ month, duty, organizationIds })}
      >
        {organizationIds.length === 0 ? '催办' : `催办${organizationIds.length}个支部`}
      </Button>
      {write.problem !== null && (
        <ProblemNote problem={write.problem} onRetry={write.retry} retrying={write.pending} />
      )}
    </>
  );
}

function told({ reminded, before, done }: Reminded): string {
  const parts = [
    reminded.length > 0 ? `已催办${reminded.length}个支部` : '没有新的催办',
    before.length > 0 ? `${before.length}个今天已经催办过` : '',
    done.length > 0 ? `${done.length}个已经完成` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}
