// Page that opens an account by its code.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import {
  activateInput,
  type PasswordRules,
  type SignedIn,
} from '@xianfeng/features/accounts/schema';
import { Form, Input } from 'antd';
import { useMemo } from 'react';
import { z } from 'zod';
import { queryClient } from '../../../app/api/query-client.js';
import { api } from '../../../app/api/trpc.js';
import { OpenFrame } from '../../../app/routes/OpenFrame.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { newPassword, usePasswordRules } from '../passwords/new-password.js';
import { NewPasswordFields } from '../passwords/PasswordFields.js';

const routeApi = getRouteApi('/activate');

const form = (rules: PasswordRules) =>
  z
    .object({ ...activateInput.shape, password: newPassword(rules), again: z.string() })
    .refine(({ password, again }) => password === again, {
      path: ['again'],
      error: '两次填写的密码不一致，请重新填写',
    })
    .transform(({ code, login, password }) => ({ code, login, password }));

/** A member opens the own account, or replaces a lost password, with a code from the secretary. */
export function ActivatePage() {
  const { code = '' } = routeApi.useSearch();
  const navigate = useNavigate();
  const rules = usePasswordRules();
  const schema = useMemo(() => form(rules), [rules]);
  const enter = async ({ factor }: SignedIn) => {
    queryClient.clear();
    if (factor === 'needed') await navigate({ to: '/second-factor' });
    else if (factor === 'enrolment_needed') await navigate({ to: '/second-factor/set-up' });
    else await navigate({ to: '/' });
  };
  return (
    <OpenFrame title="用激活码开通账号">
      <p>激活码由您所在支部的书记或系统管理员发给您，7天内有效，只能用一次。</p>
      <WriteForm
        name="accounts.activate"
        schema={schema}
        procedure={api.accounts.activate}
        initial={{ code, login: '', password: '', again: '' }}
        submit="开通并进入"
        keeps="nothing"
        refresh={() => []}
        success="账号已开通"
        onDone={(answer) => void enter(answer)}
      >
        <Form.Item name="code" label="激活码">
          <Input autoComplete="one-time-code" autoCapitalize="characters" />
        </Form.Item>
        <Form.Item
          name="login"
          label="登录名"
          extra="以后用它登录，可用汉字、字母和数字，如您的姓名加生日"
        >
          <Input autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <NewPasswordFields name="password" />
      </WriteForm>
      <p>
        已有账号？<Link to="/sign-in">去登录</Link>
      </p>
    </OpenFrame>
  );
}
