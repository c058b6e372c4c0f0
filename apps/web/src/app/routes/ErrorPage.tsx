// Pages for a view that fails to render.
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ButtonLink } from '../../components/ButtonLink.js';
import { PlainButton } from '../../components/button/PlainButton.js';
import css from '../../components/feedback/Feedback.module.css';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { mayRetry, toProblem } from '../api/problem.js';

/** A view that could not be shown: what happened and the two ways on. Nothing typed is lost by either. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = toProblem(error);
  const again = () => {
    reset();
    return router.invalidate();
  };
  return (
    <div className={css.page}>
      <title>出错了 · 先锋</title>
      <h1 tabIndex={-1}>这一页没有打开</h1>
      <ProblemNote reading problem={problem} />
      <div className={css.actions}>
        {mayRetry(problem) && (
          <PlainButton primary onClick={again}>
            再试一次
          </PlainButton>
        )}
        <ButtonLink to="/" reloadDocument>
          返回首页
        </ButtonLink>
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
