// Turnout and quorum of a meeting.
import type { Quorum } from '@xianfeng/features/activities/schema';
import { citationText } from '@xianfeng/rules';
import css from './Turnout.module.css';

interface Heads {
  expected: number;
  present: number;
  votersExpected: number;
  votersPresent: number;
}

/** Who came of those expected, and who of them may vote. */
export function Turnout({ counts }: { counts: Heads }) {
  return (
    <dl className={css.turnout}>
      <div>
        <dt>实到 / 应到</dt>
        <dd>
          <b>{counts.present}</b> / {counts.expected}
        </dd>
      </div>
      <div>
        <dt>有表决权实到 / 应到</dt>
        <dd>
          <b>{counts.votersPresent}</b> / {counts.votersExpected}
        </dd>
      </div>
    </dl>
  );
}

/**
 * How far the meeting is from the heads that its votes need.
 *
 * @param held nobody can come any more
 */
export function QuorumBar({ quorum, held }: { quorum: Quorum; held: boolean }) {
  const share = (count: number) => `${(100 * count) / Math.max(1, quorum.expected)}%`;
  return (
    <div className={css.quorum} data-enough={quorum.mayVote}>
      <div className={css.track} aria-hidden="true">
        <span className={css.fill} style={{ width: share(quorum.present) }} />
        <span className={css.needed} style={{ left: share(quorum.needed) }} />
      </div>
      <p className={css.sentence}>{quorumSentence(quorum, held)}</p>
      <p className={css.citation}>依据：{citationText(quorum.citation)}</p>
    </div>
  );
}

/** 可以表决 or 还差2人, in one text; of a meeting that is over, how it was. */
export function quorumSentence(quorum: Quorum, held: boolean): string {
  if (held) {
    const { present, needed, missing } = quorum;
    return quorum.mayVote
      ? `到会人数够表决：有表决权的实到${present}人，须到${needed}人。`
      : `到会人数不够表决：有表决权的实到${present}人，须到${needed}人，少${missing}人。`;
  }
  return quorum.mayVote
    ? `可以表决：已到${quorum.present}人，须到${quorum.needed}人。`
    : `还不能表决：已到${quorum.present}人，再到${quorum.missing}人才够${quorum.needed}人。`;
}
