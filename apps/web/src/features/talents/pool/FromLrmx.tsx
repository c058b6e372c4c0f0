// Fills the form of a talent from a file of the cadre tools.
import { LRMX_MAX_BYTES, type LrmxPerson } from '@xianfeng/features/talents/schema';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { TablePicker } from '../../../components/import/TablePicker.js';
import { useTableFile } from '../../../components/import/table-file.js';
import css from '../../../components/page/Parts.module.css';

/** Fills the form from a file of the cadre tools: nothing is registered by it. */
export function FromLrmx(props: {
  given: LrmxPerson | null;
  onRead: (person: LrmxPerson) => void;
}) {
  const { given, onRead } = props;
  const read = useWrite(api.talents.file.lrmxPerson, { refresh: () => [], onDone: onRead });
  const picked = useTableFile(LRMX_MAX_BYTES, (file) => read.send(file), read.clear);
  return (
    <div className={css.stack} style={{ marginBottom: 20 }}>
      <div className={css.tags}>
        <TablePicker
          label="选择任免审批表文件"
          accept=".lrmx"
          text="从任免审批表文件（.lrmx）填入"
          plain
          loading={read.pending}
          onChoose={picked.choose}
        />
      </div>
      {picked.tooLarge && <Note tone="error">文件超过6MB，请压缩照片后重新导出。</Note>}
      {read.problem !== null && (
        <ProblemNote problem={read.problem} onRetry={() => read.retry()} retrying={read.pending} />
      )}
      {given !== null && (
        <Note tone="info">
          已从文件填入姓名、民族和特长等，请核对后登记。
          {given.residentId === '' && '文件里没有公民身份号码，请填写。'}
          简历、家庭成员和照片在登记后由街道从“档案材料”中导入。
        </Note>
      )}
    </div>
  );
}
