// The state of the live connection: a dot, and a banner when the screen is old.
import { clockText } from '../../components/dates.js';
import { type LivePhase, useLiveState } from '../tab/state.js';
import css from './Shell.module.css';

const words: Record<LivePhase, string> = {
  off: '未连接',
  connecting: '正在连接',
  live: '实时',
  reconnecting: '重连中',
  stale: '数据可能已过期',
};

/** The small dot that says whether what is on screen follows what happens. */
export function ConnectionDot() {
  const { phase } = useLiveState();
  return (
    <span className={`${css.dot} ${css[phase]}`} data-connection={phase}>
      {words[phase]}
    </span>
  );
}

/** Says, where it matters, that the screen is old: since when, and that nothing typed is lost. */
export function StaleBanner() {
  const { phase, goodAt } = useLiveState();
  return (
    <div role="status" className="no-print">
      {phase === 'stale' && (
        <p className={css.stale}>
          {navigator.onLine ? '与系统的连接已断开' : '网络已断开'}，
          {goodAt === null ? '暂时读不到新数据。' : `您看到的是${clockText(goodAt)}时的内容。`}
          正在自动重连，已填写的内容会保留。
        </p>
      )}
    </div>
  );
}
