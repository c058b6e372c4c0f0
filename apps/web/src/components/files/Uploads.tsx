// What a page shows of uploads: choice of files, progress, what was not taken.
import { acceptedFiles } from '@xianfeng/features/attachments/schema';
import { Button } from 'antd';
import { useRef } from 'react';
import { ProblemNote } from '../feedback/ProblemNote.js';
import css from './Attachments.module.css';
import type { Uploads } from './useUploads.js';

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
        loading={uploads.pending}
      >
        {children}
      </Button>
    </>
  );
}

/** How far the file has come, and which were not taken. */
export function UploadState({ uploads }: { uploads: Uploads }) {
  const { underWay, refused, retry, pending } = uploads;
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
      {refused.map(({ name, problem }, at) => (
        <ProblemNote key={at} problem={problem} about={name} onRetry={retry} retrying={pending} />
      ))}
    </>
  );
}

/** A number of bytes as 字节, KB or MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
