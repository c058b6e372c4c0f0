// Page that sets the second factor up, where the role needs one.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';
import { OpenFrame } from '../../../app/routes/OpenFrame.js';
import { AddFactor } from '../own/AddFactor.js';
import { RecoveryCodes } from '../own/RecoveryCodes.js';
import { Asked } from './Asked.js';

const routeApi = getRouteApi('/second-factor/set-up');

/** At the first sign-in of a role that needs a factor: nothing else before it is set up. */
export function SetUpPage() {
  const { next } = routeApi.useSearch();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const question = useQuery(trpc.factors.question.queryOptions(undefined, { staleTime: 0 }));
  const enter = async () => {
    queryClient.clear();
    await navigate({ href: next ?? '/' });
  };
  if (codes !== null) {
    return (
      <OpenFrame title="保存恢复码">
        <RecoveryCodes codes={codes} onDone={() => void enter()} />
      </OpenFrame>
    );
  }
  return (
    <OpenFrame title="设置第二因素">
      <Asked query={question} asks="enrol">
        {(asked) => (
          <>
            <p>
              {asked.displayName}
              ，您的岗位登录时除密码外，还须用动态口令或通行密钥验证。请选一种设置，以后可以再添加。
            </p>
            <AddFactor
              passkeys={asked.passkeys}
              onAdded={({ codes: made }) => {
                if (made === null) void enter();
                else setCodes(made);
              }}
            />
          </>
        )}
      </Asked>
    </OpenFrame>
  );
}
