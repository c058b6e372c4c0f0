// Switch of 长辈模式.
import { setLarge, useLarge } from '../theme/size.js';
import css from './Shell.module.css';

/** 长辈模式 on and off, visible on every screen. */
export function LargeToggle() {
  const large = useLarge();
  return (
    <button
      type="button"
      className={css.toggle}
      aria-pressed={large}
      onClick={() => setLarge(!large)}
    >
      长辈模式
    </button>
  );
}
