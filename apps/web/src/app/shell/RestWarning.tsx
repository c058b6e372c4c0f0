import { Modal } from 'antd';

/** Nobody has been at this screen for long: any key or touch goes on. */
export function RestWarning() {
  return (
    <Modal
      open
      title="即将自动退出"
      okText="继续使用"
      cancelButtonProps={{ hidden: true }}
      closable={false}
      // The press itself has been a sign of life.
      onOk={() => undefined}
    >
      <p>
        已有28分钟没有操作，1分钟后将自动退出登录，以免他人使用。没有提交的内容会保留在这台设备上。
      </p>
    </Modal>
  );
}
