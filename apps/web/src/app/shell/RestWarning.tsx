// Warning before an unattended screen is signed out.
import { Button, Modal } from 'antd';
import { ThemeProvider } from '../theme/ThemeProvider.js';

/**
 * The warning after no sign of life for long: any key or touch goes on, so the button only says so.
 */
export function RestWarning() {
  return (
    <ThemeProvider>
      <Modal
        open
        title="即将自动退出"
        closable={false}
        footer={
          <Button type="primary" autoFocus>
            继续使用
          </Button>
        }
      >
        <p>
          已有28分钟没有操作，1分钟后将自动退出登录，以免他人使用。没有提交的内容会保留在这台设备上。
        </p>
      </Modal>
    </ThemeProvider>
  );
}
