// Page of the own account.
import { Link, useNavigate } from '@tanstack/react-router';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Switch } from 'antd';
import { useMe } from '../../app/session/me.js';
import { signedOutByChoice, signOut, signOutEverywhere } from '../../app/session/session.js';
import { AssignmentSwitcher } from '../../app/shell/AssignmentSwitcher.js';
import { furtherViews } from '../../app/shell/menu.js';
import { setLarge, useLarge, usePhone } from '../../app/theme/size.js';
import { ActionButton } from '../../components/ActionButton.js';
import { Fact, FactList } from '../../components/facts/FactList.js';
import { Card, Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import css from './Accounts.module.css';
import { OwnGuesses } from './sessions/OwnGuesses.js';

/** The own account: who one is here, how large everything is, and the ways out. */
export function AccountPage() {
  const me = useMe();
  const large = useLarge();
  const phone = usePhone();
  const navigate = useNavigate();
  const leave = () => {
    signedOutByChoice();
    void navigate({ to: '/sign-in' });
  };
  return (
    <Page title="我的账号" narrow>
      <OwnGuesses />
      <Card>
        <FactList>
          <Fact label="姓名">{me.displayName}</Fact>
          <Fact label="登录名">{me.login}</Fact>
          <Fact label="党组织">{me.assignment.organizationName}</Fact>
          <Fact label="授权岗位">{roleLabels[me.assignment.role]}</Fact>
          {phone && me.assignments.length > 1 && (
            <Fact label="切换岗位">
              <AssignmentSwitcher />
            </Fact>
          )}
          <Fact label={<label htmlFor="large">长辈模式</label>}>
            <Switch id="large" checked={large} onChange={setLarge} /> 大字、大按钮，只在这台设备上
          </Fact>
        </FactList>
      </Card>
      <Card>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
        <ul role="list" className={css.views}>
          {phone &&
            furtherViews(me).map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          <li>
            <Link to="/account/sessions">登录设备</Link>
          </li>
          <li>
            <Link to="/account/password">修改密码</Link>
          </li>
          <li>
            <Link to="/account/factors">第二因素（动态口令、通行密钥）</Link>
          </li>
          <li>
            <Link to="/account/codes">激活码记录</Link>
          </li>
          <li>
            <Link to="/account/notice">个人信息处理告知书</Link>
          </li>
        </ul>
      </Card>
      <div className={shared.apart}>
        <ActionButton procedure={signOut} input={undefined} refresh={() => []} onDone={leave}>
          退出登录
        </ActionButton>
        <ActionButton
          procedure={signOutEverywhere}
          input={undefined}
          refresh={() => []}
          confirm="将结束您在所有设备上的登录，包括这一台。"
          onDone={leave}
        >
          在全部设备退出
        </ActionButton>
      </div>
    </Page>
  );
}
