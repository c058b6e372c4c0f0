// Button for a file that the server makes.
import { Button } from 'antd';
import { useState } from 'react';
import { download } from './download.js';

/** Hands out a file that the server makes, under the assignment of this tab. */
export function DownloadButton(props: { path: string; label: string; size?: 'small' }) {
  const { path, label, size = 'middle' } = props;
  const [busy, setBusy] = useState(false);
  const get = async () => {
    setBusy(true);
    await download(path);
    setBusy(false);
  };
  return (
    <Button size={size} loading={busy} onClick={() => void get()}>
      {label}
    </Button>
  );
}
