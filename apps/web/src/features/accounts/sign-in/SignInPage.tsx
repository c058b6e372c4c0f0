// Page that signs in.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type SignedIn, signInInput } from '@xianfeng/features/accounts/schema';
import { Form, Input } from 'antd';
import { queryClient } from '../../../app/api/query-client.js';
import { api } from '../../../app/api/trpc.js';
import { OpenFrame } from '../../../app/routes/OpenFrame.js';
import { Note } from '../../../components/feedback/Note.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { DemoAccounts } from './DemoAccounts.js';

const routeApi = getRouteApi('/sign-in');

/**
 * Signs in and returns to the address that was asked for; before that the second factor is given, and
 * a first password changed.
 */
export function SignInPage() {
  const { next, ended = false } = routeApi.useSearch();
  const navigate = useNavigate();
  const enter = async ({ mustChangePassword, factor }: SignedIn) => {
    queryClient.clear();
    const search = next ? { next } : {};
    if (factor === 'needed') await navigate({ to: '/second-factor', search });
    else if (factor === 'enrolment_needed') await navigate({ to: '/second-factor/set-up', search });
    else if (mustChangePassword) await navigate({ to: '/password', search });
    else await navigate({ href: next ?? '/' });
  };
  return (
    <OpenFrame title="登录">
      {ended && (
        <Note tone="warning">登录已失效，请重新登录。没有提交的内容已保留在这台设备上。</Note>
      )}
      <WriteForm
        name="accounts.signIn"
        schema={signInInput}
        procedure={api.accounts.signIn}
        initial={{ login: '', password: '' }}
        submit="登录"
        keeps="nothing"
        waitsFor="login"
        refresh={() => []}
        onDone={(answer) => void enter(answer)}
        below={<DemoAccounts />}
      >
        <Form.Item name="login" label="登录名">
          <Input autoComplete="username" autoCapitalize="none" autoFocus />
        </Form.Item>
        <Form.Item name="password" label="密码">
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      </WriteForm>
      <p>
        第一次使用，或忘记密码：请向支部书记领取一次性激活码，然后
        <Link to="/activate">用激活码开通</Link>。
      </p>
      <p>
        <Link to="/notice">个人信息处理告知书</Link>
      </p>
    </OpenFrame>
  );
}
