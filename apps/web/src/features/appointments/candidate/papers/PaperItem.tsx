// One paper with its earlier versions.
import { type CasePaper, casePapers } from '@xianfeng/features/appointments/labels';
import type { AttachmentRow } from '@xianfeng/features/attachments/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../../app/api/trpc.js';
import { ActionButton } from '../../../../components/ActionButton.js';
import { instantText } from '../../../../components/dates.js';
import { FileLink } from '../../../../components/files/FileLink.js';
import { sizeText } from '../../../../components/files/Uploads.js';
import type { FileOwner } from '../../../../components/files/upload.js';
import shared from '../../../../components/page/Parts.module.css';
import css from './Papers.module.css';
import { PaperUpload } from './PaperUpload.js';

/** One paper with the versions that it has taken the place of, the latest on top. */
export function PaperItem(props: {
  versions: readonly AttachmentRow[];
  paper: CasePaper;
  /** Whose paper it is, or which review it belongs to, where the kind alone does not say it. */
  of?: string;
  owner: FileOwner;
  mayReplace: boolean;
  mayRemove: boolean;
}) {
  const { versions, paper, of, owner, mayReplace, mayRemove } = props;
  const [latest, ...earlier] = versions;
  const [replacing, setReplacing] = useState(false);
  if (latest === undefined) return null;
  const { label } = casePapers[paper];
  return (
    <li className={css.paper}>
      <span className={css.line}>
        <b>{label}</b>
        {of !== undefined && <span className={shared.soft}>{of}</span>}
        {earlier.length > 0 && <span className={shared.soft}>第{versions.length}版</span>}
      </span>
      <Version file={latest} />
      <span className={css.acts}>
        {mayReplace && (
          <Button
            size="small"
            aria-expanded={replacing}
            aria-label={`换版${latest.name}`}
            onClick={() => setReplacing(!replacing)}
          >
            换版
          </Button>
        )}
        {mayRemove && (
          <ActionButton
            procedure={api.attachments.remove}
            input={{ id: latest.id }}
            confirm={`删除材料“${latest.name}”？`}
            label={`删除材料${latest.name}`}
            size="small"
            success="材料已删除"
          >
            删除
          </ActionButton>
        )}
      </span>
      {replacing && (
        <PaperUpload
          owner={owner}
          kinds={[paper]}
          replaces={latest.id}
          done={() => setReplacing(false)}
        />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>历次版本（{earlier.length}）</summary>
          <ul className={shared.items}>
            {earlier.map((file) => (
              <li key={file.id} className={css.paper}>
                <Version file={file} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Version({ file }: { file: AttachmentRow }) {
  return (
    <>
      <FileLink path={`/files/${file.id}`} name={file.name} mediaType={file.mediaType} />
      <span className={shared.soft}>
        {sizeText(file.size)}，{file.uploadedBy}，{instantText(file.createdAt)}
        {file.reason !== null && `，换版原因：${file.reason}`}
      </span>
    </>
  );
}

/** Groups the files of a record into papers, each with its versions, the latest first. */
export function chainsOf<Row extends AttachmentRow>(files: readonly Row[]): Row[][] {
  const replaced = new Set(files.map(({ replaces }) => replaces));
  return files
    .filter(({ id }) => !replaced.has(id))
    .map((latest) => {
      const chain = [latest];
      for (;;) {
        const before = files.find(({ id }) => id === chain.at(-1)?.replaces);
        if (before === undefined) return chain;
        chain.push(before);
      }
    });
}
