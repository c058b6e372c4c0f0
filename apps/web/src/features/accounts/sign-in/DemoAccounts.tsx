// Accounts of the demo on the sign-in page.
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import shared from '../../../components/page/Parts.module.css';
import css from '../Accounts.module.css';
import { type DemoAccount, readDemoAccounts } from './demo-accounts.js';

/** In the demo: whom one can sign in as, by one touch. Part of the sign-in form. */
export function DemoAccounts() {
  const form = Form.useFormInstance();
  const { data = [] } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => readDemoAccounts(signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (data.length === 0) return null;
  const enter = ({ login, password }: DemoAccount) => {
    form.setFieldsValue({ login, password });
    form.submit();
  };
  return (
    <section className={css.demo} aria-label="演示账号">
      <h2 className={css.demoTitle}>演示账号，点一下即可登录</h2>
      <p className={shared.soft}>
        演示账号只能在本机使用，不要求第二因素。正式使用时，管理员和区级岗位登录须用动态口令或通行密钥。
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
      <ul role="list" className={css.demoList}>
        {data.map((account) => (
          <li key={account.login}>
            <button type="button" className={css.demoAccount} onClick={() => enter(account)}>
              <strong>{account.role}</strong>
              <span>{account.name}</span>
              <span className={shared.soft}>{account.organization}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
