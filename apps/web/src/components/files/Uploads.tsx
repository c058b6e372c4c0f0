// Uploads to a record: choice of files, progress, problems.
import { acceptedFiles, MAX_BYTES, type PaperInput } from '@xianfeng/features/attachments/schema';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { say } from '../../app/announce.js';
import { useWrite, type Write } from '../../app/write/useWrite.js';
import { ProblemNote } from '../feedback/ProblemNote.js';
import css from './Attachments.module.css';
import { type FileOwner, type Upload, upload, uploadOf } from './upload.js';

/** Files on their way to one record. */
export interface Uploads {
  /** One after the other, until one is refused; tells whether all of them went up. */
  addAll: (files: readonly File[], paper?: PaperInput) => Promise<boolean>;
  underWay: { name: string; share: number } | null;
  write: Write<Upload>;
}

/** Files on their way to a record. */
export function useUploads(owner: FileOwner): Uploads {
  const [underWay, setUnderWay] = useState<Uploads['underWay']>(null);
  const write = useWrite(upload, { success: (_, { file }) => `已上传“${file.name}”` });
  const addAll = async (files: readonly File[], paper?: PaperInput) => {
    let whole = true;
    for (const file of files) {
      // Refused before it travels: the answer takes no minutes.
      if (file.size > MAX_BYTES) {
        say(`“${file.name}”超过20MB，请压缩后再上传。`, 'error');
        whole = false;
        continue;
      }
      const progress = (share: number) => setUnderWay({ name: file.name, share });
      progress(0);
      whole = (await write.send(uploadOf(owner, file, progress, paper))) && whole;
      if (!whole) break;
    }
    setUnderWay(null);
    return whole;
  };
  return { addAll, underWay, write };
}

/** Chooses files and sends them. */
export function FileButton(props: {
  uploads: Uploads;
  children: string;
  multiple?: boolean;
  primary?: boolean;
  /** Asked before the browser's own window opens; false keeps it closed. */
  ready?: () => boolean;
  onChoose?: (files: readonly File[]) => Promise<unknown>;
}) {
  const { uploads, children, multiple = true, primary = false, ready = () => true } = props;
  const { onChoose = uploads.addAll } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple={multiple}
        hidden
        aria-label={children}
        accept={acceptedFiles}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void onChoose(files);
        }}
      />
      <Button
        type={primary ? 'primary' : 'default'}
        onClick={() => ready() && picker.current?.click()}
        loading={uploads.write.pending}
      >
        {children}
      </Button>
    </>
  );
}

/** How far the file has come, and what went wrong. */
export function UploadState({ uploads: { underWay, write } }: { uploads: Uploads }) {
  return (
    <>
      {underWay !== null && (
        <div className={css.progress}>
          <span>
            正在上传“{underWay.name}”，{Math.round(underWay.share * 100)}%
          </span>
          <progress aria-label={`上传${underWay.name}`} value={underWay.share} />
        </div>
      )}
      {write.problem !== null && (
        <ProblemNote
          problem={write.problem}
          onRetry={() => write.retry()}
          retrying={write.pending}
        />
      )}
    </>
  );
}

/** A number of bytes as 字节, KB or MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
