// Page that asks for a new password at the first sign-in.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { queryClient } from '../../../app/api/query-client.js';
import { api } from '../../../app/api/trpc.js';
import { OpenFrame } from '../../../app/routes/OpenFrame.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { usePasswordForm } from '../passwords/new-password.js';
import { PasswordFields } from '../passwords/PasswordFields.js';

const routeApi = getRouteApi('/password');

/** The first sign-in with a password that another person has set: nothing before it is changed. */
export function FirstPasswordPage() {
  const { next } = routeApi.useSearch();
  const navigate = useNavigate();
  const schema = usePasswordForm();
  const enter = async () => {
    queryClient.clear();
    await navigate({ href: next ?? '/' });
  };
  return (
    <OpenFrame title="设置您自己的密码">
      <p>现在的密码是别人为您设的，或已过更换期限。请改成只有您知道的密码，再办理业务。</p>
      <WriteForm
        name="accounts.firstPassword"
        schema={schema}
        procedure={api.accounts.changePassword}
        initial={{ current: '', next: '', again: '' }}
        submit="保存并进入"
        keeps="nothing"
        refresh={() => []}
        success="密码已修改"
        onDone={() => void enter()}
      >
        <PasswordFields />
      </WriteForm>
    </OpenFrame>
  );
}
