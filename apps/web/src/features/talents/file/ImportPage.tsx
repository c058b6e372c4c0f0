// Page that imports a file of the cadre tools.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FileField, fileFieldLabels, recordLabels } from '@xianfeng/features/talents/labels';
import {
  type FilePhoto,
  LRMX_MAX_BYTES,
  type LrmxItem,
  type LrmxPreview,
} from '@xianfeng/features/talents/schema';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { TablePicker } from '../../../components/import/TablePicker.js';
import { useTableFile } from '../../../components/import/table-file.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from './File.module.css';
import { Picture, Shown } from './Photo.js';

const routeApi = getRouteApi('/signed-in/talents/$talentId/file/import');

/** A file of the cadre tools: chosen, laid beside what is here, and taken over item by item. */
export function ImportPage() {
  const { talentId } = routeApi.useParams();
  const file = useQuery(trpc.talents.file.get.queryOptions({ id: talentId }));
  const name = file.data?.record.name;
  return (
    <Page
      title="从任免审批表文件导入"
      note={name === undefined ? '' : `导入到${name}的档案材料`}
      narrow
    >
      <Loaded query={file} lines={6}>
        {({ id, mayChange }) =>
          mayChange ? (
            <Import key={id} id={id} />
          ) : (
            <Note tone="info">这位同志已出库，档案材料不能再改。</Note>
          )
        }
      </Loaded>
    </Page>
  );
}

const mayBeChosen = ({ state, errors }: LrmxItem) =>
  errors.length === 0 && (state === 'new' || state === 'changed');

function Import({ id }: { id: number }) {
  const navigate = routeApi.useNavigate();
  const [preview, setPreview] = useState<LrmxPreview | null>(null);
  const [chosen, setChosen] = useState<readonly FileField[]>([]);
  const back = () =>
    void navigate({ to: '/talents/$talentId/file', params: { talentId: id }, replace: true });
  const look = useWrite(api.talents.file.lrmxPreview, {
    refresh: () => [],
    onDone: (found) => {
      setPreview(found);
      setChosen(found.items.filter(mayBeChosen).map(({ field }) => field));
    },
  });
  const commit = useWrite(api.talents.file.lrmxImport, {
    success: '已导入档案材料',
    refresh: () => [trpc.talents.file.pathFilter()],
    onDone: back,
  });
  const picked = useTableFile(
    LRMX_MAX_BYTES,
    (file) => look.send({ id, ...file }),
    () => {
      setPreview(null);
      look.clear();
      commit.clear();
    },
  );
  const { file } = picked;
  return (
    <>
      <Card>
        <div className={shared.stack}>
          <p>
            选择干部任免审批表工具导出的 .lrmx
            文件。先逐项对照，再导入选中的内容；导入只改档案材料，不改变人选办理和任职。
          </p>
          <div className={shared.buttons}>
            <TablePicker
              label="选择任免审批表文件"
              accept=".lrmx"
              loading={look.pending}
              onChoose={picked.choose}
            />
            <Button onClick={back}>返回</Button>
          </div>
          {file !== null && <p className={shared.soft}>{file.fileName}</p>}
        </div>
      </Card>
      {picked.tooLarge && <Note tone="error">文件超过6MB，请压缩照片后重新导出。</Note>}
      {look.problem !== null && (
        <ProblemNote problem={look.problem} onRetry={() => look.retry()} retrying={look.pending} />
      )}
      {preview !== null && (
        <Compared id={id} preview={preview} chosen={chosen} onChoose={setChosen} />
      )}
      {commit.problem !== null && (
        <ProblemNote
          problem={commit.problem}
          onRetry={() => commit.retry()}
          retrying={commit.pending}
        />
      )}
      {preview !== null && file !== null && chosen.length > 0 && (
        <div>
          <Button
            type="primary"
            loading={commit.pending}
            onClick={() =>
              void commit.send({ id, version: preview.version, ...file, chosen: [...chosen] })
            }
          >
            {`导入选中的${chosen.length}项`}
          </Button>
        </div>
      )}
    </>
  );
}

function Compared(props: {
  id: number;
  preview: LrmxPreview;
  chosen: readonly FileField[];
  onChoose: (chosen: readonly FileField[]) => void;
}) {
  const { id, preview, chosen, onChoose } = props;
  const { items, kept, unknown, numberMatches } = preview;
  const same = items.filter(({ state }) => state === 'same');
  const others = items.filter(({ state }) => state !== 'same');
  return (
    <>
      <Note tone={numberMatches ? 'success' : 'warning'}>
        {numberMatches
          ? '文件里的公民身份号码与登记一致。'
          : '文件里没有公民身份号码，姓名和出生年月没有不一致。请核对确是本人的文件。'}
        {same.length > 0 && `有${same.length}项与现有内容相同。`}
        {unknown > 0 && `文件里另有${unknown}处本系统没有的内容，不会导入。`}
      </Note>
      {others.length === 0 ? (
        <Note tone="info">文件里没有可以导入的新内容。</Note>
      ) : (
        <Section title="逐项对照">
          <Card>
            {others.map((item) => (
              <Item
                key={item.field}
                id={id}
                item={item}
                photo={item.field === 'photo' ? preview.photo : null}
                chosen={chosen.includes(item.field)}
                onChange={(take) =>
                  onChoose(
                    take ? [...chosen, item.field] : chosen.filter((field) => field !== item.field),
                  )
                }
              />
            ))}
          </Card>
        </Section>
      )}
      {kept.length > 0 && (
        <Section title="与登记不一致的">
          <Card>
            <p className={shared.soft}>
              这些内容以系统登记为准，导入不会改动。登记有误的，请在人才档案或党员信息中更正。
            </p>
            {kept.map(({ field, now, inFile }) => (
              <div key={field} className={css.choice}>
                <strong>{recordLabels[field]}</strong>
                <Sides now={now} inFile={inFile} />
              </div>
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}

function Item(props: {
  id: number;
  item: LrmxItem;
  /** Of the file, where this item is the picture. */
  photo: FilePhoto | null;
  chosen: boolean;
  onChange: (take: boolean) => void;
}) {
  const { id, item, photo, chosen, onChange } = props;
  return (
    <div className={css.choice}>
      <Checkbox
        checked={chosen}
        disabled={item.errors.length > 0}
        onChange={({ target }) => onChange(target.checked)}
      >
        <strong>{fileFieldLabels[item.field]}</strong>
        {item.state === 'absent' && <span className={shared.soft}>（选中则清空）</span>}
      </Checkbox>
      <Sides
        now={photo && item.now !== '' ? <Picture id={id} name="现在" /> : item.now}
        inFile={photo ? <Shown photo={photo} alt="文件里的照片" /> : item.inFile}
      />
      {item.errors.length > 0 && (
        <ul className={css.faults}>
          {item.errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Sides({ now, inFile }: { now: ReactNode; inFile: ReactNode }) {
  return (
    <dl className={css.sides}>
      <div>
        <dt>现在</dt>
        <dd className={css.text}>{now || '（空）'}</dd>
      </div>
      <div>
        <dt>文件里</dt>
        <dd className={css.text}>{inFile || '（空）'}</dd>
      </div>
    </dl>
  );
}
