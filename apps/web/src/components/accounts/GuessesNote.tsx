// Note that somebody gives wrong passwords for an account, with the button that takes the locks back.
import { useQuery } from '@tanstack/react-query';
import type { Guesses } from '@xianfeng/features/accounts/schema';
import { api, trpc } from '../../app/api/trpc.js';
import { ActionButton } from '../ActionButton.js';
import { clockText, instantText } from '../dates.js';
import { Note } from '../feedback/Note.js';
import css from './GuessesNote.module.css';

/** Wrong passwords of the last day for an account; nothing where there are none. */
export function GuessesNote({ of }: { of: { accountId: number } | { memberId: number } }) {
  const guesses = useQuery(trpc.accounts.guesses.queryOptions(of));
  if (guesses.data === undefined) return null;
  const lines = linesOf(guesses.data);
  if (lines.length === 0) return null;
  return (
    <Note tone="warning">
      <div className={css.guesses}>
        <div>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {guesses.data.unlockable && (
          <ActionButton
            procedure={api.accounts.unlock}
            input={of}
            confirm="解锁后，所有设备都可以马上再试密码。请先向本人核实。"
            success="已解锁"
            refresh={() => [trpc.accounts.guesses.pathFilter(), trpc.accounts.list.pathFilter()]}
          >
            解锁
          </ActionButton>
        )}
      </div>
    </Note>
  );
}

/** What is counted, in sentences. */
export function linesOf({ since, strangers, devices, heldUntil }: Guesses): string[] {
  const lines: string[] = [];
  if (since !== null && strangers.addresses > 0) {
    const more = strangers.more ? '以上' : '';
    const locked = strangers.locked > 0 ? `，其中${strangers.locked}个已锁定` : '';
    lines.push(
      `${instantText(since)}起，${strangers.addresses}个${more}陌生网络地址输错密码${strangers.wrong}次${locked}。本人在常用设备上登录不受影响。`,
    );
  }
  if (since !== null && devices.wrong > 0) {
    const locked = devices.locked > 0 ? `，${devices.locked}台已锁定` : '';
    lines.push(`本人的常用设备上输错密码${devices.wrong}次${locked}。`);
  }
  if (heldUntil !== null) {
    lines.push(`输错次数过多，陌生设备须到${clockText(heldUntil)}才能再试。`);
  }
  return lines;
}
