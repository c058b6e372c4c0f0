// Dialog with a one-time code as text and QR code.
import type { IssuedCode } from '@xianfeng/features/accounts/schema';
import { Modal } from 'antd';
import { renderSVG } from 'uqr';
import { instantText } from '../dates.js';
import { Note } from '../feedback/Note.js';
import css from './CodeModal.module.css';

/** A one-time code as text and QR, to be handed over at once: it is not shown a second time. */
export function CodeModal(props: {
  title: string;
  issued: IssuedCode | null;
  onClose: () => void;
}) {
  const { title, issued, onClose } = props;
  return (
    <Modal
      title={title}
      open={issued !== null}
      footer={null}
      onCancel={onClose}
      // A touch beside it would lose the code.
      mask={{ closable: false }}
      destroyOnHidden
    >
      {issued !== null && <Code issued={issued} />}
    </Modal>
  );
}

function Code({ issued: { code, expiresAt, waits } }: { issued: IssuedCode }) {
  const address = `${location.origin}/activate?code=${encodeURIComponent(code)}`;
  return (
    <div className={css.code}>
      <img
        className={css.qr}
        alt="激活码的二维码"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address))}`}
      />
      <p className={css.letters}>{code}</p>
      {waits && (
        <Note tone="warning">
          现在还不能使用：须由另一岗位的管理员（安全管理员或审计管理员）在“激活码确认”里确认后才能使用，请转告本人。
        </Note>
      )}
      <p className={css.soft}>
        请当面交给本人，{instantText(expiresAt)}前有效，只能用一次。关闭后不再显示。
      </p>
    </div>
  );
}
