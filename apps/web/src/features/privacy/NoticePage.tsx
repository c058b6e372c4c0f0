// Page of the notice: to be read before the first step, and at any other time.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { api, trpc } from '../../app/api/trpc.js';
import { OpenFrame } from '../../app/routes/OpenFrame.js';
import { signedOutByChoice, signOut } from '../../app/session/session.js';
import { ActionButton } from '../../components/ActionButton.js';
import { instantText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import shared from '../../components/page/Parts.module.css';
import { NoticeText } from './NoticeText.js';

const routeApi = getRouteApi('/notice');

/** What is kept about whom and why (SEC-01). It informs: reading it is no consent. */
export function NoticePage() {
  const { next } = routeApi.useSearch();
  const navigate = useNavigate();
  const notice = useQuery(trpc.privacy.notice.queryOptions(undefined, { staleTime: 0 }));
  const goOn = () => {
    queryClient.clear();
    void navigate({ href: next ?? '/' });
  };
  const leave = () => {
    signedOutByChoice();
    void navigate({ to: '/sign-in' });
  };
  return (
    <OpenFrame title="个人信息处理告知书">
      <Loaded query={notice}>
        {({ number, content, publishedAt }) => (
          <>
            <p>
              第{number}版{publishedAt !== null && `，${instantText(publishedAt)}发布`}
              。本告知书说明系统保存您的哪些信息、为什么保存。阅读不等于同意，您的权利不受影响。
            </p>
            <NoticeText content={content} />
            {next === undefined ? (
              <p>
                <Link to="/">返回首页</Link>
              </p>
            ) : (
              <div className={shared.apart}>
                <ActionButton
                  type="primary"
                  procedure={api.privacy.noteRead}
                  input={{ number }}
                  refresh={() => [trpc.privacy.notice.pathFilter()]}
                  onDone={goOn}
                >
                  我已阅读，继续
                </ActionButton>
                <ActionButton
                  procedure={signOut}
                  input={undefined}
                  refresh={() => []}
                  onDone={leave}
                >
                  退出登录
                </ActionButton>
              </div>
            )}
          </>
        )}
      </Loaded>
    </OpenFrame>
  );
}
