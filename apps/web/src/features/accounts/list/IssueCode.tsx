// Button that issues an activation code.
import type { AccountRow, IssuedCode } from '@xianfeng/features/accounts/schema';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../../../app/announce.js';
import { problemText } from '../../../app/api/problem-text.js';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { CodeModal } from '../../../components/reveal/CodeModal.js';

/** A new code for an account: to open it, or in the place of a lost password. */
export function IssueCode({ account }: { account: AccountRow }) {
  const me = useMe();
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const issue = useWrite(api.accounts.issueCode, { refresh: () => [], onDone: setIssued });
  const { problem } = issue;
  useEffect(() => {
    if (problem !== null) say(problemText(problem), 'error');
  }, [problem]);
  const { id, memberId, personId, displayName, disabled } = account;
  // A former member has no code issued: the account went with the membership.
  const nobody = personId !== null && memberId === null;
  const street = me.assignment.role === 'street_organizer';
  if (id === me.accountId || disabled || nobody || (street && memberId === null)) return null;
  const whom = memberId === null ? { accountId: id } : { memberId };
  return (
    <>
      <Button
        loading={issue.pending}
        aria-label={`给${displayName}发激活码`}
        onClick={() => void issue.send(whom)}
      >
        发激活码
      </Button>
      <CodeModal
        title={`${displayName}的一次性激活码`}
        issued={issued}
        onClose={() => setIssued(null)}
      />
    </>
  );
}
