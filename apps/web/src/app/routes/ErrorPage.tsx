// Pages for a view that fails to render.
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ButtonLink } from '../../components/ButtonLink.js';
import { PlainButton } from '../../components/button/PlainButton.js';
import css from '../../components/feedback/Feedback.module.css';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { toProblem } from '../api/problem.js';
import { useLiveState } from '../tab/state.js';

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
      {isMissingPart(error) ? (
        <MissingPart />
      ) : (
        <>
          <ProblemNote reading problem={toProblem(error)} />
          <div className={css.actions}>
            <PlainButton primary onClick={again}>
              再试一次
            </PlainButton>
            <ButtonLink to="/" reloadDocument>
              返回首页
            </ButtonLink>
          </div>
        </>
      )}
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

/** A part of the app did not arrive: the line is broken, or a newer build has replaced it. */
function MissingPart() {
  const { phase } = useLiveState();
  return (
    <>
      <p>
        {phase === 'live'
          ? '系统刚刚更新，这一页的旧版本已经取不到。请点“刷新”，未提交的内容会保留。'
          : '网络不通，没有取到这一页。网络恢复后请点“刷新”，未提交的内容会保留。'}
      </p>
      <div className={css.actions}>
        <PlainButton primary onClick={() => location.reload()}>
          刷新
        </PlainButton>
      </div>
    </>
  );
}

function isMissingPart(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /dynamically imported module|importing a module script failed|preload CSS/i.test(
    error.message,
  );
}
