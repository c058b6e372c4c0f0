// Recovery codes, shown once: to be printed, copied or written down.
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { say } from '../../../app/announce.js';
import { Note } from '../../../components/feedback/Note.js';
import shared from '../../../components/page/Parts.module.css';
import { PrintButton } from '../../../components/page/PrintButton.js';
import css from './Own.module.css';

/** Ten codes, and the way on once their owner says that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [kept, setKept] = useState(false);
  const shown = codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shown.join('\n'));
      say('已复制十个恢复码', 'success');
    } catch {
      say('浏览器不允许复制，请打印或抄写。', 'error');
    }
  };
  return (
    <div className={css.stack}>
      <Note tone="warning">
        恢复码只显示这一次。手机丢失时，每个恢复码可以代替动态口令登录一次，请打印或抄写后妥善保管。
      </Note>
      <div className={css.codes}>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
        <ul role="list" aria-label="恢复码">
          {shown.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div className={`${shared.buttons} no-print`}>
        <PrintButton label="打印恢复码" />
        <Button onClick={() => void copy()}>复制</Button>
      </div>
      <div className={`${css.stack} no-print`}>
        <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
          我已保存好恢复码
        </Checkbox>
        <div>
          <Button type="primary" disabled={!kept} onClick={onDone}>
            继续
          </Button>
        </div>
      </div>
    </div>
  );
}
