// Page that changes a talent's file.

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FileText, fileTextLabels } from '@xianfeng/features/talents/labels';
import { saveFileInput, type TalentFile } from '@xianfeng/features/talents/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { MonthInput } from '../../../components/form/typed/MonthInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from './File.module.css';
import { FamilyRows, ResumeRows } from './rows.js';

const routeApi = getRouteApi('/signed-in/talents/$talentId/file/edit');

/** The form of the whole file but its picture. */
export function EditPage() {
  const { talentId } = routeApi.useParams();
  const file = useQuery(trpc.talents.file.get.queryOptions({ id: talentId }));
  const name = file.data?.record.name;
  return (
    <Page
      title={name === undefined ? '填写档案材料' : `填写${name}的档案材料`}
      note="按干部任免审批表的项目填写"
    >
      <Loaded query={file} lines={12}>
        {(loaded) =>
          loaded.mayChange ? (
            <Edit key={loaded.id} loaded={loaded} />
          ) : (
            <Note tone="info">这位同志已出库，档案材料不能再改。</Note>
          )
        }
      </Loaded>
    </Page>
  );
}

function Edit({ loaded }: { loaded: TalentFile }) {
  const navigate = routeApi.useNavigate();
  // What another writes meanwhile does not change the form under the hand: the server tells of it.
  const [{ id, version, content, fallback, education, asksJoinedParty }] = useState(loaded);
  const back = () =>
    void navigate({ to: '/talents/$talentId/file', params: { talentId: id }, replace: true });
  const text = (field: FileText, most: number, placeholder = '', extra = '') => (
    <Form.Item name={field} label={fileTextLabels[field]} {...(extra !== '' && { extra })}>
      <LineInput most={most} placeholder={placeholder} autoComplete="off" />
    </Form.Item>
  );
  const prose = (field: FileText, most: number, placeholder = '') => (
    <Form.Item name={field} label={fileTextLabels[field]}>
      <ProseInput autoSize={{ minRows: 1, maxRows: 8 }} most={most} placeholder={placeholder} />
    </Form.Item>
  );
  return (
    <Card>
      <WriteForm
        name={`talents.file:${id}.${version}`}
        keeps="nothing"
        schema={saveFileInput}
        procedure={api.talents.file.save}
        initial={content}
        toInput={(values) => ({ ...values, id, version })}
        submit="保存"
        success="档案材料已保存"
        refresh={() => [trpc.talents.file.pathFilter()]}
        onDone={back}
        onCancel={back}
      >
        <h2 className={css.heading}>基本信息</h2>
        <div className={shared.grid}>
          {text('nativePlace', 40, '如 山东济南')}
          {text('birthplace', 40, '如 山东济南')}
          {asksJoinedParty && text('joinedParty', 40, '如 2008.06', '群众不填；民主党派写明党派')}
          <Form.Item name="startedWork" label={fileTextLabels.startedWork}>
            <MonthInput />
          </Form.Item>
          {text('health', 40, '健康')}
          {prose('professionalTitle', 100, '没有的不填')}
        </div>
        {prose('speciality', 300, fallback.speciality && `不填时用：${fallback.speciality}`)}
        <h2 className={css.heading}>学历学位</h2>
        {education !== '' && <p className={css.hint}>登记的最高学历：{education}</p>}
        <Education kind="全日制教育" fields={fullTime} />
        <Education kind="在职教育（没有的不填）" fields={inService} />
        <h2 className={css.heading}>简历</h2>
        <ResumeRows />
        <h2 className={css.heading}>家庭主要成员及重要社会关系</h2>
        <FamilyRows />
        <h2 className={css.heading}>奖惩和考核</h2>
        {prose('awards', 2000, '没有奖惩的写“无”')}
        {prose(
          'appraisals',
          1000,
          fallback.appraisals
            ? `村班子任职的考核已有：${fallback.appraisals}`
            : '如 2024年称职；2025年优秀',
        )}
      </WriteForm>
    </Card>
  );
}

const fullTime = [
  'fullTimeEducation',
  'fullTimeDegree',
  'fullTimeEducationSchool',
  'fullTimeDegreeSchool',
] as const satisfies readonly FileText[];
const inService = [
  'inServiceEducation',
  'inServiceDegree',
  'inServiceEducationSchool',
  'inServiceDegreeSchool',
] as const satisfies readonly FileText[];
/** 学历, 学位, and where each was got. */
const parts = [
  ['学历', 60, '如 大学'],
  ['学位', 60, '如 农学学士'],
  ['学历毕业院校系及专业', 120, ''],
  ['学位毕业院校系及专业', 120, '与学历相同的不填'],
] as const;

function Education({ kind, fields }: { kind: string; fields: readonly FileText[] }) {
  return (
    <fieldset className={css.kind}>
      <legend>{kind}</legend>
      <div className={shared.grid}>
        {parts.map(([label, most, placeholder], index) => (
          <Form.Item key={label} name={fields[index] ?? label} label={label}>
            <ProseInput
              autoSize={{ minRows: 1, maxRows: 4 }}
              most={most}
              placeholder={placeholder}
            />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}
