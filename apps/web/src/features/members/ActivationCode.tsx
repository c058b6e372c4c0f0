// Button that issues a member's activation code.
import type { IssuedCode } from '@xianfeng/features/accounts/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { useWrite } from '../../app/write/useWrite.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { CodeModal } from '../../components/reveal/CodeModal.js';

/** The secretary gives a member the one-time code that opens an account, or a lost password anew. */
export function ActivationCode({ memberId }: { memberId: number }) {
  const { role } = useMe().assignment;
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const issue = useWrite(api.accounts.issueCode, { onDone: setIssued });
  if (role !== 'branch_secretary') return null;
  return (
    <>
      <Button loading={issue.pending} onClick={() => void issue.send({ memberId })}>
        发激活码
      </Button>
      {issue.problem !== null && <ProblemNote problem={issue.problem} />}
      <CodeModal title="一次性激活码" issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
