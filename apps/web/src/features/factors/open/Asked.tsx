// The question of a session, or the way to the sign-in where there is none.
import { Link } from '@tanstack/react-router';
import type { Question } from '@xianfeng/features/factors/schema';
import type { ReactNode } from 'react';
import { codeOf } from '../../../app/api/problem.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { LeaveLink } from './LeaveLink.js';

/** What the session is asked, once it is known; another view helps where it is asked something else. */
export function Asked(props: {
  query: Parameters<typeof Loaded<Question>>[0]['query'];
  /** What the view is for. */
  asks: 'factor' | 'enrol';
  children: (question: Question) => ReactNode;
}) {
  if (codeOf(props.query.error) === 'not_signed_in') {
    return (
      <Note tone="warning">
        <p>
          登录已失效。<Link to="/sign-in">请重新登录</Link>
        </p>
      </Note>
    );
  }
  return (
    <>
      <Loaded query={props.query}>
        {(question) => {
          if (question.asked === props.asks) return props.children(question);
          return <Elsewhere asked={question.asked} />;
        }}
      </Loaded>
      <LeaveLink />
    </>
  );
}

function Elsewhere({ asked }: Pick<Question, 'asked'>) {
  if (asked === 'password') {
    return (
      <p>
        这个账号登录时不要求第二因素。<Link to="/">进入首页</Link>
      </p>
    );
  }
  return asked === 'enrol' ? (
    <p>
      您的岗位须先设置第二因素。<Link to="/second-factor/set-up">去设置</Link>
    </p>
  ) : (
    <p>
      您已设置第二因素。<Link to="/second-factor">去验证</Link>
    </p>
  );
}
