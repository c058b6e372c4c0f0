// The question of a session, or the way to the sign-in where there is none.
import { Link } from '@tanstack/react-router';
import type { Question } from '@xianfeng/features/factors/schema';
import type { ReactNode } from 'react';
import { codeOf } from '../../../app/api/problem.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';

/** What the session is asked, once it is known. */
export function Asked(props: {
  query: Parameters<typeof Loaded<Question>>[0]['query'];
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
  return <Loaded query={props.query}>{props.children}</Loaded>;
}
