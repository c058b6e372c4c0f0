// List of a record's files.
import { useQuery } from '@tanstack/react-query';
import { type AttachmentRow, acceptedText } from '@xianfeng/features/attachments/schema';
import { api, trpc } from '../../app/api/trpc.js';
import { ActionButton } from '../ActionButton.js';
import { Loaded } from '../feedback/Loaded.js';
import css from './Attachments.module.css';
import { FileLink } from './FileLink.js';
import { FileButton, sizeText, UploadState } from './Uploads.js';
import type { FileOwner } from './upload.js';
import { useUploads } from './useUploads.js';

/** The files of a record: to open, and for those who may, to add and remove. */
export function Attachments({ owner }: { owner: FileOwner }) {
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
      <FileLink path={`/files/${file.id}`} name={file.name} mediaType={file.mediaType} />
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

function Add({ owner }: { owner: FileOwner }) {
  const uploads = useUploads(owner);
  return (
    <>
      <div>
        <FileButton uploads={uploads}>添加附件</FileButton>{' '}
        <span className={css.size}>{acceptedText}，每个不超过20MB</span>
      </div>
      <UploadState uploads={uploads} />
    </>
  );
}
