/** The check of the log's chain: begun here, followed by whoever looks, and ended where it is not needed. */
import { useQuery } from '@tanstack/react-query';
import type { LogCheckOutcome, LogCheckState, LogVerdict } from '@xianfeng/features/audit/schema';
import { api, trpc } from '../../app/api/trpc.js';
import { ActionButton } from '../../components/ActionButton.js';
import { instantText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Note } from '../../components/feedback/Note.js';
import shared from '../../components/page/Parts.module.css';
import css from './Audit.module.css';

const reasons = {
  gap: '序号不连续，有记录被删去',
  previous: '与前一条的哈希不相符',
  content: '内容与哈希不相符，有记录被改动',
  anchor: '与库外留存的锚点不相符，整条链可能被重写',
} as const;

const unfinished: Readonly<Record<Exclude<LogCheckOutcome, 'intact' | 'broken'>, string>> = {
  cancelled: '校验已取消，没有结论。需要时可以重新开始。',
  failed: '校验没有完成，没有结论。请重新开始；如仍不行，请联系系统管理员。',
  elsewhere: '另一台服务器正在校验，请稍后再开始。',
};

/** How often a check that goes on is asked about. */
const FOLLOW_MS = 1000;

/** The check that goes on, or what the last one found, with the ways to begin one. */
export function Verdict() {
  const check = useQuery({
    ...trpc.audit.check.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.running ? FOLLOW_MS : false),
  });
  return (
    <div className={css.verdict}>
      <Loaded query={check} lines={1}>
        {(state) => (
          <>
            {state.running === null ? (
              <Begin anchor={state.anchor} />
            ) : (
              <Running running={state.running} />
            )}
            {state.running === null && state.last !== null && <Last last={state.last} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Begin({ anchor }: { anchor: number | null }) {
  return (
    <div className={shared.bar}>
      <ActionButton procedure={api.audit.verify} input={{ whole: false }}>
        校验日志链
      </ActionButton>
      <ActionButton procedure={api.audit.verify} input={{ whole: true }}>
        从第一条起全部校验
      </ActionButton>
      <span className={shared.soft}>
        {anchor === null
          ? '还没有锚点，将从第一条起校验。'
          : `“校验日志链”核对各个锚点，并从最近的锚点（第${anchor}条）往后校验。`}
      </span>
    </div>
  );
}

function Running({ running }: { running: NonNullable<LogCheckState['running']> }) {
  const { whole, progress } = running;
  const { checked = 0, total = 0 } = progress ?? {};
  return (
    <div className={shared.bar}>
      <progress
        className={css.progress}
        aria-label="校验进度"
        {...(progress !== null && { value: checked, max: Math.max(total, 1) })}
      />
      <span className={shared.count}>
        {whole ? '正在校验全部日志' : '正在校验最近锚点之后的日志'}
        {progress !== null && `，已核对${checked}/${total}条`}
      </span>
      <ActionButton procedure={api.audit.cancelCheck} input={{}}>
        取消校验
      </ActionButton>
    </div>
  );
}

function Last({ last }: { last: NonNullable<LogCheckState['last']> }) {
  const { outcome, verdict, endedAt } = last;
  if (verdict !== null) return <Answer verdict={verdict} endedAt={endedAt} />;
  if (outcome === 'intact' || outcome === 'broken') return null;
  return <Note tone="warning">{unfinished[outcome]}</Note>;
}

function Answer({ verdict, endedAt }: { verdict: LogVerdict; endedAt: number }) {
  if (!verdict.whole) {
    return (
      <Note tone="error">
        第{verdict.seq}条起不可信：{reasons[verdict.reason]}。请立即保全数据库并报告上级。
      </Note>
    );
  }
  const { from, count, headHash } = verdict;
  return (
    <Note tone="success">
      {instantText(endedAt)}校验：日志完整，共{count}条，
      {from > 0 && `从第${from}条的锚点起校验，`}未发现改动。末条哈希：
      <span className={css.hash}>{headHash}</span>
    </Note>
  );
}
