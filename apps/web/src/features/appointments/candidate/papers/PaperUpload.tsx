// Form that adds scanned papers.

import type { CasePaper } from '@xianfeng/features/appointments/labels';
import { casePapers } from '@xianfeng/features/appointments/labels';
import { Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { Note } from '../../../../components/feedback/Note.js';
import { FileButton, UploadState } from '../../../../components/files/Uploads.js';
import type { FileOwner } from '../../../../components/files/upload.js';
import { useUploads } from '../../../../components/files/useUploads.js';
import { LineInput } from '../../../../components/form/text/LineInput.js';
import shared from '../../../../components/page/Parts.module.css';
import css from './Papers.module.css';

interface PaperUploadProps {
  owner: FileOwner;
  /** Papers that may be added; the first alone needs no choice. */
  kinds: readonly CasePaper[];
  /** The version that this one takes the place of. */
  replaces?: number;
  done?: () => void;
}

const hints = { kind: '请选择材料种类', classified: '请选择是否涉密', reason: '请填写换版原因' };

/** Adds scanned papers: which paper it is, whether it is classified (SEC-08), and the files. */
export function PaperUpload({ owner, kinds, replaces, done }: PaperUploadProps) {
  const uploads = useUploads(owner);
  const id = useId();
  const [chosen, setKind] = useState<CasePaper>();
  const kind = kinds.length === 1 ? kinds[0] : chosen;
  const [classified, setClassified] = useState<'yes' | 'no'>();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const lacks =
    kind === undefined
      ? hints.kind
      : classified === undefined
        ? hints.classified
        : replaces !== undefined && reason.trim() === ''
          ? hints.reason
          : null;
  const ready = () => {
    setAsked(true);
    return lacks === null && classified === 'no';
  };
  const choose = async (files: readonly File[]) => {
    if (kind === undefined || classified === undefined) return;
    const paper =
      replaces === undefined ? { kind, classified } : { kind, classified, replaces, reason };
    if (await uploads.addAll(files, paper)) done?.();
  };
  return (
    <div className={css.upload}>
      {kinds.length > 1 && (
        <div className={css.field}>
          <label htmlFor={`${id}kind`}>材料种类</label>
          <Select
            id={`${id}kind`}
            placeholder="请选择"
            value={chosen ?? null}
            onChange={(value) => setKind(value ?? undefined)}
            options={kinds.map((value) => ({ value, label: casePapers[value].label }))}
          />
        </div>
      )}
      <fieldset className={css.field}>
        <legend>是否涉密</legend>
        <Radio.Group
          value={classified ?? null}
          onChange={({ target }) => setClassified(target.value === 'yes' ? 'yes' : 'no')}
          options={[
            { value: 'no', label: '不涉密' },
            { value: 'yes', label: '涉密' },
          ]}
        />
      </fieldset>
      {replaces !== undefined && (
        <div className={css.field}>
          <label htmlFor={`${id}reason`}>换版原因</label>
          <LineInput
            id={`${id}reason`}
            value={reason}
            most={200}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      )}
      {classified === 'yes' ? (
        <Note tone="error">
          涉密文件不能上传：不得在非涉密信息系统中存储、处理国家秘密（依据：《中华人民共和国保守国家秘密法》第三十一条）。请按保密规定办理。
        </Note>
      ) : (
        <div>
          <FileButton
            uploads={uploads}
            primary
            multiple={replaces === undefined}
            ready={ready}
            onChoose={choose}
          >
            选择文件并上传
          </FileButton>{' '}
          <span className={shared.soft}>PDF、OFD、图片、Word或WPS，每个不超过20MB</span>
        </div>
      )}
      {asked && lacks !== null && (
        <p role="alert" className={shared.late}>
          {lacks}
        </p>
      )}
      <UploadState uploads={uploads} />
    </div>
  );
}
