// Window with a picture of a record.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import css from './Files.module.css';

/** A picture, as large as the screen lets it be; the address serves once. */
export function Picture(props: {
  name: string;
  address: string;
  onDownload: () => void;
  onClose: () => void;
}) {
  const { name, address, onDownload, onClose } = props;
  const [broken, setBroken] = useState(false);
  return (
    <Modal
      title={name}
      open
      centered
      width="min(96vw, 1100px)"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onDownload}>下载</Button>
          <Button type="primary" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      {broken ? (
        <p>“{name}”不能在这里显示，请下载后查看。</p>
      ) : (
        <img className={css.picture} src={address} alt={name} onError={() => setBroken(true)} />
      )}
    </Modal>
  );
}
