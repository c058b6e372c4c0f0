// Link to a file of a record.
import { shownTypes } from '@xianfeng/features/attachments/schema';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { addressOf, download } from './download.js';
import css from './Files.module.css';

// Asked for by few, and seldom.
const Picture = lazy(async () => ({ default: (await import('./Picture.js')).Picture }));

/** A file by its name: pictures and PDFs are shown, everything else is kept as a file. */
export function FileLink(props: { path: string; name: string; mediaType: string }) {
  const { path, name, mediaType } = props;
  const [address, setAddress] = useState<string | null>(null);
  const shows = shownTypes.has(mediaType);
  const isPdf = mediaType === 'application/pdf';
  const open = async () => {
    if (!shows) await download(path);
    else if (isPdf) await openPage(path);
    else setAddress(await addressOf(path));
  };
  return (
    <>
      <Button type="link" className={css.file ?? ''} onClick={() => void open()}>
        {name}
      </Button>
      {shows && (
        <Button
          type="text"
          size="small"
          aria-label={`下载${name}`}
          onClick={() => void download(path)}
        >
          下载
        </Button>
      )}
      {address !== null && (
        <Suspense>
          <Picture
            name={name}
            address={`${address}?show`}
            onDownload={() => void download(path)}
            onClose={() => setAddress(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/**
 * Opens a PDF in a page of its own, which has to be there at the click: later ones browsers refuse. Where
 * there is none, as within apps, the file is fetched.
 */
async function openPage(path: string): Promise<void> {
  const page = window.open('', '_blank');
  if (page !== null) page.opener = null;
  const address = await addressOf(path);
  if (address === null) page?.close();
  else if (page === null) location.assign(address);
  else page.location.replace(`${address}?show`);
}
