// Button for a file that the server makes.
import type { QueryFilters } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { say } from '../../app/announce.js';
import { refresher } from '../../app/live/refresh.js';
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

const ReasonDialog = lazy(async () => ({
  default: (await import('./ReasonDialog.js')).ReasonDialog,
}));

/** Hands out a file that the server makes, under the assignment of this tab. */
export function DownloadButton(props: {
  path: string;
  /** What of it is asked for; what is undefined is left out. */
  query?: Readonly<Record<string, string | number | undefined>>;
  label: string;
  size?: 'small';
  /** It shows persons in full: a reason is asked for, and of many a second person has to agree. */
  unmasked?: boolean;
  /** Read again when the file was asked for. */
  done?: readonly QueryFilters[];
}) {
  const { path, query = {}, label, size = 'middle', unmasked = false, done = [] } = props;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  /** The reason with which the file is asked for again, once it is known who is at the screen. */
  const [again, setAgain] = useState<{ reason: string | undefined } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = asking || again !== null;
  const wasOpen = useRef(open);
  // A dialog that goes with its answer leaves the focus nowhere: it comes back to where it began.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) {
      button.current?.focus();
    }
    wasOpen.current = open;
  }, [open]);
  const get = async (reason?: string) => {
    setAgain(null);
    setAsking(false);
    setBusy(true);
    const outcome = await download(addressOf(path, query), reason);
    setBusy(false);
    if (outcome === 'again') setAgain({ reason });
    if (outcome === 'waits') {
      say('人数较多，已提交另一位同志审批。同意后请到“敏感信息审批”领取文件。', 'success');
    }
    for (const filters of done) refresher.refresh(filters);
  };
  return (
    <>
      <Button
        ref={button}
        size={size}
        loading={busy}
        onClick={() => (unmasked ? setAsking(true) : void get())}
      >
        {label}
      </Button>
      {open && (
        <Suspense>
          {asking && (
            <ReasonDialog
              title={label}
              onReason={(reason) => void get(reason)}
              onClose={() => setAsking(false)}
            />
          )}
          {again !== null && (
            <ConfirmIdentity
              open
              submit="验证并下载"
              onDone={() => void get(again.reason)}
              onClose={() => setAgain(null)}
            />
          )}
        </Suspense>
      )}
    </>
  );
}
