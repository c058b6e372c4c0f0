// Fields of forms that set a password.
import { strengthText } from '@xianfeng/features/accounts/schema';
import { Form, Input } from 'antd';
import { usePasswordRules } from './new-password.js';

/** The fields of a change of password; the second of the new ones guards against a slip. */
export function PasswordFields() {
  return (
    <>
      <Form.Item name="current" label="现在的密码">
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields name="next" />
    </>
  );
}

/** The new password, typed twice, with the rules in force below it (SEC-04). */
export function NewPasswordFields({ name }: { name: string }) {
  const rules = usePasswordRules();
  return (
    <>
      <Form.Item name={name} label="新密码" extra={strengthText(rules)}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label="再填一次新密码">
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
