// Name and mark of the product in the head of the page.
import { Link } from '@tanstack/react-router';
import css from './Shell.module.css';

/** The product's own plain mark: two steps forward. No emblem; that belongs to organizations. */
export function Mark() {
  return (
    <svg className={css.mark} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--brand)" />
      <path
        d="M7.5 17.5 16 9l8.5 8.5M7.5 24.5 16 16l8.5 8.5"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="square"
      />
    </svg>
  );
}

/** The mark and the name, leading to the home. */
export function Brand() {
  return (
    <Link to="/" className={css.brand} aria-label="先锋，返回首页">
      <Mark />
      <span>先锋</span>
    </Link>
  );
}
