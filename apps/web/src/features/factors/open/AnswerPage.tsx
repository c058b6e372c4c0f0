// Page that asks for the second factor after the password.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';
import { OpenFrame } from '../../../app/routes/OpenFrame.js';
import { FactorAnswer } from '../../../components/factor/FactorAnswer.js';
import { Asked } from './Asked.js';

const routeApi = getRouteApi('/second-factor');

/** The second step of a sign-in: nothing else can be done before it, but leaving. */
export function AnswerPage() {
  const { next } = routeApi.useSearch();
  const navigate = useNavigate();
  const question = useQuery(trpc.factors.question.queryOptions(undefined, { staleTime: 0 }));
  const enter = async () => {
    queryClient.clear();
    await navigate({ href: next ?? '/' });
  };
  return (
    <OpenFrame title="第二步验证">
      <Asked query={question} asks="factor">
        {(asked) => (
          <>
            <p>{asked.displayName}，密码正确。请再用您设置的方式验证一次，确认是您本人。</p>
            <FactorAnswer question={asked} onGiven={() => void enter()} />
          </>
        )}
      </Asked>
    </OpenFrame>
  );
}
