// Button that switches an account off or on.
import type { AccountRow } from '@xianfeng/features/accounts/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ActionButton } from '../../../components/ActionButton.js';

/** Switches an account off or on again; never the own one. */
export function SwitchAccount({ account }: { account: AccountRow }) {
  const { accountId } = useMe();
  const { id, version, displayName, disabled } = account;
  if (id === accountId) return null;
  const refresh = () => [trpc.accounts.list.pathFilter()];
  return disabled ? (
    <ActionButton
      procedure={api.accounts.enable}
      input={{ id, version }}
      label={`启用${displayName}的账号`}
      success={`已启用${displayName}的账号`}
      refresh={refresh}
    >
      启用
    </ActionButton>
  ) : (
    <ActionButton
      procedure={api.accounts.disable}
      input={{ id, version }}
      confirm={`停用后${displayName}立即退出所有设备，不能再登录。`}
      label={`停用${displayName}的账号`}
      success={`已停用${displayName}的账号`}
      refresh={refresh}
    >
      停用
    </ActionButton>
  );
}
