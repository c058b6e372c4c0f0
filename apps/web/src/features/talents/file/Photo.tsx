// Picture of a talent's file.
import { useQuery } from '@tanstack/react-query';
import {
  type FilePhoto,
  PHOTO_MAX_BYTES,
  type TalentFile,
} from '@xianfeng/features/talents/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { TablePicker } from '../../../components/import/TablePicker.js';
import { useTableFile } from '../../../components/import/table-file.js';
import css from './File.module.css';

const refresh = () => [trpc.talents.file.pathFilter()];

/** 照片 of the file: shown, put in the place of the one before, or taken away. */
export function Photo({ file }: { file: TalentFile }) {
  const { id, version, photo, mayChange, record } = file;
  const set = useWrite(api.talents.file.setPhoto, { success: '照片已保存', refresh });
  const chosen = useTableFile(
    PHOTO_MAX_BYTES,
    ({ base64 }) => set.send({ id, version, base64 }),
    set.clear,
  );
  return (
    <div className={css.photo}>
      {photo === null ? (
        <div className={css.noPicture}>无照片</div>
      ) : (
        <Picture key={photo.sha256} id={id} name={record.name} />
      )}
      {mayChange && (
        <TablePicker
          label="选择照片"
          accept="image/jpeg,image/png"
          text={photo === null ? '添加照片' : '更换照片'}
          plain
          loading={set.pending}
          onChoose={chosen.choose}
        />
      )}
      {mayChange && photo !== null && (
        <ActionButton
          procedure={api.talents.file.setPhoto}
          input={{ id, version, base64: null }}
          confirm="确定从档案材料中删除照片？"
          success="照片已删除"
          size="small"
          refresh={refresh}
        >
          删除照片
        </ActionButton>
      )}
      {chosen.tooLarge && <Note tone="error">照片超过2MB，请压缩后再选择。</Note>}
      {set.problem !== null && (
        <ProblemNote problem={set.problem} onRetry={() => set.retry()} retrying={set.pending} />
      )}
    </div>
  );
}

/** The picture that the file has now. */
export function Picture({ id, name }: { id: number; name: string }) {
  const { data } = useQuery(trpc.talents.file.photo.queryOptions({ id }));
  if (data == null) return <div className={css.noPicture}>{data === null ? '无照片' : ''}</div>;
  return <Shown photo={data} alt={`${name}的照片`} />;
}

/** A picture from the server, out of its base64 text. */
export const Shown = ({ photo, alt }: { photo: FilePhoto; alt: string }) => (
  <img className={css.picture} alt={alt} src={`data:${photo.mediaType};base64,${photo.base64}`} />
);
