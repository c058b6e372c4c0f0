// Buttons that keep and send in a record.
import { Button, Form, Input } from 'antd';
import { unreadIn } from '../../../app/typing/guard.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import shared from '../../../components/page/Parts.module.css';
import { TooOld } from '../late/TooOld.js';
import { inputId } from './context.js';
import css from './Record.module.css';
import type { useRecordForm } from './useRecordForm.js';

/** Keeping and sending in, and why it did not work. */
export function SaveBox({ record }: { record: ReturnType<typeof useRecordForm> }) {
  const { saving, save, refused, reason, form, dirty } = record;
  const { standing, errors } = form;
  const wrong = Object.keys(errors).length;
  // A day or a time that was not understood would be kept as it was before.
  const attempt = (submit: boolean) => {
    const unread = unreadIn(document);
    if (unread === null) void save(submit);
    else unread.focus();
  };
  return (
    <div className={css.save}>
      <TooOld />
      {refused === 'keep' && standing !== null && standing.blocks.length > 0 && (
        <Note tone="error">这份记录还不能保存，请先改正“现场情况”里标出的问题。</Note>
      )}
      {refused === 'submit' && standing !== null && standing.lacking.length > 0 && (
        <Note tone="warning">会议记录要素还不齐全，不能提交。可以先保存，补充后再提交。</Note>
      )}
      {wrong > 0 && saving.problem === null && (
        <Note tone="error">有{wrong}处需要改正，请看标出的地方。</Note>
      )}
      {saving.problem !== null && (
        <ProblemNote
          problem={saving.problem}
          onRetry={() => saving.retry()}
          retrying={saving.pending}
        />
      )}
      {reason !== null && (
        <Form.Item
          label="更正原因"
          htmlFor={inputId('reason')}
          {...(errors.reason !== undefined && {
            validateStatus: 'error' as const,
            help: errors.reason,
          })}
        >
          <Input.TextArea
            id={inputId('reason')}
            value={reason.value}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder="哪里有误，依据什么更正"
            onChange={({ target }) => reason.change(target.value)}
          />
        </Form.Item>
      )}
      <div className={`${shared.apart} ${css.buttons}`}>
        <Button type="primary" loading={saving.pending} onClick={() => attempt(true)}>
          {reason === null ? '保存并提交' : '提交更正'}
        </Button>
        {reason === null && (
          <Button disabled={saving.pending} onClick={() => attempt(false)}>
            只保存
          </Button>
        )}
      </div>
      <p className={css.soft} role="status">
        {dirty ? '未保存的内容已自动留在这台设备上，断网或关闭页面也不会丢失。' : ''}
      </p>
    </div>
  );
}
