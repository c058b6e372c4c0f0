// Button for a file that the server makes.
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { download } from './download.js';

/** A path with what is asked for. */
function addressOf(path: string, query: Readonly<Record<string, string | number | undefined>>) {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) asked.set(name, String(value));
  }
  return asked.size === 0 ? path : `${path}?${asked}`;
}

// Asked for by few files, and seldom.
const ConfirmIdentity = lazy(async () => ({
  default: (await import('../factor/ConfirmIdentity.js')).ConfirmIdentity,
}));

/** Hands out a file that the server makes, under the assignment of this tab. */
export function DownloadButton(props: {
  path: string;
  /** What of it is asked for; what is undefined is left out. */
  query?: Readonly<Record<string, string | number | undefined>>;
  label: string;
  size?: 'small';
}) {
  const { path, query = {}, label, size = 'middle' } = props;
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState(false);
  const get = async () => {
    setAgain(false);
    setBusy(true);
    setAgain(!(await download(addressOf(path, query))));
    setBusy(false);
  };
  return (
    <>
      <Button size={size} loading={busy} onClick={() => void get()}>
        {label}
      </Button>
      {again && (
        <Suspense>
          <ConfirmIdentity
            open
            submit="验证并下载"
            onDone={() => void get()}
            onClose={() => setAgain(false)}
          />
        </Suspense>
      )}
    </>
  );
}
