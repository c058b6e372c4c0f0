import type { IssuedCode } from '@xianfeng/features/accounts/schema';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { api } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { useWrite } from '../../app/write/useWrite.js';
import { instantText } from '../../components/dates.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import css from './Members.module.css';

/** The secretary gives a member the one-time code that opens an account, or a lost password anew. */
export function ActivationCode({ memberId }: { memberId: number }) {
  const { role } = useMe().assignment;
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const issue = useWrite(api.accounts.issueCode, { onDone: setIssued });
  if (role !== 'branch_secretary') return null;
  const address =
    issued === null ? '' : `${location.origin}/activate?code=${encodeURIComponent(issued.code)}`;
  return (
    <>
      <Button loading={issue.pending} onClick={() => void issue.send({ memberId })}>
        发激活码
      </Button>
      {issue.problem !== null && <ProblemNote problem={issue.problem} />}
      <Modal
        title="一次性激活码"
        open={issued !== null}
        footer={null}
        onCancel={() => setIssued(null)}
      >
        {issued !== null && (
          <div className={css.code}>
            <img
              className={css.qr}
              alt="激活码的二维码"
              src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address))}`}
            />
            <p className={css.letters}>{issued.code}</p>
            <p className={css.soft}>
              请当面交给本人，{instantText(issued.expiresAt)}
              前有效，只能用一次。关闭后不再显示。
            </p>
          </div>
        )}
      </Modal>
    </>
  );
}
