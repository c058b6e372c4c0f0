// Page of a talent's file.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { fileFieldLabels, neededFields } from '@xianfeng/features/talents/labels';
import type { TalentFile } from '@xianfeng/features/talents/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { DownloadButton } from '../../../components/files/DownloadButton.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Contents } from './Contents.js';
import { History } from './History.js';

const routeApi = getRouteApi('/signed-in/talents/$talentId/file');

/** 档案材料: what 干部任免审批表 is made of, kept once. */
export function FilePage() {
  const { talentId } = routeApi.useParams();
  const { assignment } = useMe();
  const file = useQuery(trpc.talents.file.get.queryOptions({ id: talentId }));
  const { data } = file;
  const params = { talentId };
  return (
    <Page
      title={data === undefined ? '档案材料' : `${data.record.name}的档案材料`}
      note={data?.organizationName}
      actions={
        <>
          {assignment.role !== 'member' && (
            <Link to="/talents/$talentId" params={params}>
              返回人才档案
            </Link>
          )}
          {data?.mayChange && (
            <>
              <ButtonLink to="/talents/$talentId/file/import" params={params}>
                从任免审批表文件导入
              </ButtonLink>
              <ButtonLink to="/talents/$talentId/file/edit" params={params} primary>
                填写
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <Loaded query={file} lines={12}>
        {(loaded) => <File file={loaded} />}
      </Loaded>
    </Page>
  );
}

function File({ file }: { file: TalentFile }) {
  const missing = missingOf(file);
  const paper = `/files/talent-file?talentId=${file.id}`;
  return (
    <>
      <Note tone={missing.length === 0 ? 'success' : 'warning'}>
        {missing.length === 0
          ? '任免审批表需要的内容已经填写。'
          : `任免审批表还缺：${missing.join('、')}。`}
        姓名、出生年月、入党时间等以登记为准，不用再填。
      </Note>
      <div className={`${shared.buttons} no-print`}>
        <DownloadButton unmasked path={`${paper}&format=word`} label="导出任免审批表（Word）" />
        <DownloadButton unmasked path={`${paper}&format=lrmx`} label="导出.lrmx文件" />
      </div>
      <Contents file={file} />
      {file.history.length > 0 && <History file={file} />}
    </>
  );
}

/** Names of what the form needs and the file does not say. */
export function missingOf({ content, photo }: TalentFile): string[] {
  return neededFields
    .filter((field) => {
      if (field === 'photo') return photo === null;
      const value = content[field];
      return value === null || value.length === 0;
    })
    .map((field) => fileFieldLabels[field]);
}
