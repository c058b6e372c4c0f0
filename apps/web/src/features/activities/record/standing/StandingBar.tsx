// The meeting's standing on narrow screens.
import { Button } from 'antd';
import { useRecord } from '../context.js';
import css from '../Record.module.css';

/** The meeting at the bottom edge of narrow screens: heads, whether it may vote, and keeping it. */
export function StandingBar({ onSave, saving }: { onSave: () => void; saving: boolean }) {
  const { standing } = useRecord();
  if (standing === null) return null;
  const { counts, quorum } = standing;
  return (
    <div className={css.bar}>
      <div className={css.barText}>
        <span>
          实到 <b>{counts.present}</b>/{counts.expected}
        </span>
        {quorum !== null && (
          <span className={quorum.mayVote ? css.good : css.short}>
            {quorum.mayVote ? '够表决人数' : `还差${quorum.missing}人`}
            <span className={css.soft}>
              {' '}
              {quorum.present}/{quorum.expected}
            </span>
          </span>
        )}
      </div>
      <Button onClick={onSave} loading={saving}>
        保存
      </Button>
    </div>
  );
}
