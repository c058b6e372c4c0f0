import { useQuery } from '@tanstack/react-query';
import {
  type AttachmentOwner,
  type AttachmentRow,
  acceptedFiles,
  MAX_BYTES,
} from '@xianfeng/features/attachments/schema';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { say } from '../../app/announce.js';
import { api, trpc } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { ActionButton } from '../../components/ActionButton.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import css from './Attachments.module.css';
import { upload, uploadOf } from './upload.js';

/** The files of a record: to open, and for those who may, to add and remove. */
export function Attachments({ owner }: { owner: AttachmentOwner }) {
  const files = useQuery(trpc.attachments.list.queryOptions({ owner }));
  return (
    <Loaded query={files} lines={1}>
      {({ items, mayEdit }) =>
        items.length === 0 && !mayEdit ? null : (
          <section className={css.attachments} aria-label="附件">
            <ul className={css.files}>
              {items.map((file) => (
                <File key={file.id} file={file} mayRemove={mayEdit} />
              ))}
            </ul>
            {mayEdit && <Add owner={owner} />}
          </section>
        )
      }
    </Loaded>
  );
}

function File({ file, mayRemove }: { file: AttachmentRow; mayRemove: boolean }) {
  return (
    <li className={css.file}>
      <a href={`/files/${file.id}`} download={file.name}>
        {file.name}
      </a>
      <span className={css.size}>{sizeText(file.size)}</span>
      {mayRemove && (
        <ActionButton
          procedure={api.attachments.remove}
          input={{ id: file.id }}
          confirm={`删除附件“${file.name}”？`}
          label={`删除附件${file.name}`}
          size="small"
          success="附件已删除"
        >
          删除
        </ActionButton>
      )}
    </li>
  );
}

function Add({ owner }: { owner: AttachmentOwner }) {
  const picker = useRef<HTMLInputElement>(null);
  const [underWay, setUnderWay] = useState<{ name: string; share: number } | null>(null);
  const write = useWrite(upload, { success: (_, { file }) => `已上传“${file.name}”` });
  const addAll = async (files: readonly globalThis.File[]) => {
    for (const file of files) {
      // Refused before it travels: nobody waits minutes to hear it.
      if (file.size > MAX_BYTES) {
        say(`“${file.name}”超过20MB，请压缩后再上传。`, 'error');
        continue;
      }
      const progress = (share: number) => setUnderWay({ name: file.name, share });
      progress(0);
      if (!(await write.send(uploadOf(owner, file, progress)))) break;
    }
    setUnderWay(null);
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void addAll(files);
        }}
      />
      <div>
        <Button onClick={() => picker.current?.click()} loading={write.pending}>
          添加附件
        </Button>{' '}
        <span className={css.size}>图片、PDF、Word、Excel，每个不超过20MB</span>
      </div>
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

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
