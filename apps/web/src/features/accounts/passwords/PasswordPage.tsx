// Page that changes the own password.
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../../app/api/trpc.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import { usePasswordForm } from './new-password.js';
import { PasswordFields } from './PasswordFields.js';

/** The form, with the way back to the own account. */
export function PasswordPage() {
  const navigate = useNavigate();
  const schema = usePasswordForm();
  const back = () => void navigate({ to: '/account' });
  return (
    <Page title="修改密码" narrow>
      <Card>
        <WriteForm
          name="accounts.changePassword"
          schema={schema}
          procedure={api.accounts.changePassword}
          initial={{ current: '', next: '', again: '' }}
          submit="修改密码"
          keeps="nothing"
          success="密码已修改，其他设备上的登录已结束"
          onDone={back}
          onCancel={back}
        >
          <PasswordFields />
        </WriteForm>
      </Card>
    </Page>
  );
}
