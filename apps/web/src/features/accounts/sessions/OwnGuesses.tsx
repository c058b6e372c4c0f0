// Note on the own page that wrong passwords were given for the account.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import css from '../Accounts.module.css';

/** Wrong passwords since the sign-in before this one; nothing where there were none. */
export function OwnGuesses() {
  const { data } = useQuery(trpc.accounts.ownGuesses.queryOptions());
  if (data === undefined || data.wrong === 0 || data.latest === null) return null;
  const { addresses } = data.today.strangers;
  return (
    <Note tone="warning">
      <p>
        自上一次登录以来，您的密码被输错{data.wrong}次，最近一次在
        <time className={css.instant}>{instantText(data.latest)}</time>
        {addresses > 0 && `；最近一天来自${addresses}个陌生网络地址`}
        。如果不是您本人，请<Link to="/account/password">修改密码</Link>，并核对
        <Link to="/account/sessions">登录设备</Link>。
      </p>
    </Note>
  );
}
