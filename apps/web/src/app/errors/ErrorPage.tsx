import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import css from '../../components/feedback/Feedback.module.css';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { toProblem } from '../api/problem.js';

/** A view that could not be shown: what happened and the two ways on. Nothing typed is lost by either. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    return router.invalidate();
  };
  return (
    <div className={css.page}>
      <title>出错了 · 先锋</title>
      <h1 tabIndex={-1}>这一页没有打开</h1>
      {isOldChunk(error) ? (
        <p>系统刚刚更新，这一页的旧版本已经取不到。请刷新后再打开。</p>
      ) : (
        <ProblemNote reading problem={toProblem(error)} />
      )}
      <div className={css.actions}>
        <Button type="primary" onClick={() => (isOldChunk(error) ? location.reload() : again())}>
          {isOldChunk(error) ? '刷新' : '再试一次'}
        </Button>
        <Button href="/">返回首页</Button>
      </div>
    </div>
  );
}

/** The same where no shell stands around it. */
export function BareErrorPage(props: ErrorComponentProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}

/** A part of the app that a newer build has replaced, or that the line broke off. */
function isOldChunk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /dynamically imported module|importing a module script failed|preload CSS/i.test(
    error.message,
  );
}
