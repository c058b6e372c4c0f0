// Button that shows held updates.
import { PlainButton } from '../button/PlainButton.js';
import css from './Feedback.module.css';

/** “3 条更新”: offered instead of moving the rows under a reader. */
export function HeldUpdates({ count, show }: { count: number; show: () => void }) {
  return (
    <div className={css.held} aria-live="polite">
      {count > 0 && (
        <PlainButton small onClick={show}>
          有 {count} 条更新，点击显示
        </PlainButton>
      )}
    </div>
  );
}
