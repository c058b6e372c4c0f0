// Page for an address that is no view.
import { Link } from '@tanstack/react-router';
import css from '../../components/feedback/Feedback.module.css';

/** An address that is no view. */
export function NotFoundPage() {
  return (
    <main className={css.page}>
      <title>没有这个页面 · 先锋</title>
      <h1 tabIndex={-1}>没有这个页面</h1>
      <p>地址可能抄错了，或这个页面已经移走。请核对地址，或返回首页重新查找。〔404〕</p>
      <p>
        <Link to="/">返回首页</Link>
      </p>
    </main>
  );
}
