// Verification of the event log.
import { useQuery } from '@tanstack/react-query';
import type { LogVerdict } from '@xianfeng/features/audit/schema';
import { Button } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Note } from '../../components/feedback/Note.js';
import css from './Audit.module.css';

const reasons = {
  gap: '序号不连续，有记录被删去',
  previous: '与前一条的哈希不相符',
  content: '内容与哈希不相符，有记录被改动',
  anchor: '与库外留存的锚点不相符，整条链可能被重写',
} as const;

/** Recomputes the whole chain on demand, and says whether it is unbroken. */
export function Verdict() {
  const check = useQuery({
    ...trpc.audit.verify.queryOptions(),
    enabled: false,
    gcTime: 0,
  });
  return (
    <div className={css.verdict}>
      <Button onClick={() => check.refetch()} loading={check.isFetching}>
        校验日志链
      </Button>
      {(check.data !== undefined || check.error !== null) && (
        <Loaded query={check} lines={1}>
          {(verdict) => <Answer verdict={verdict} />}
        </Loaded>
      )}
    </div>
  );
}

function Answer({ verdict }: { verdict: LogVerdict }) {
  if (!verdict.whole) {
    return (
      <Note tone="error">
        第{verdict.seq}条起不可信：{reasons[verdict.reason]}。请立即保全数据库并报告上级。
      </Note>
    );
  }
  return (
    <Note tone="success">
      日志完整，共{verdict.count}条，未发现改动。末条哈希：
      <span className={css.hash}>{verdict.headHash}</span>
    </Note>
  );
}
