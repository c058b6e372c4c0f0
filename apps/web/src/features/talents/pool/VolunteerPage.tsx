// Page of 自荐.
import { useQuery } from '@tanstack/react-query';
import { type OwnTalent, volunteerInput } from '@xianfeng/features/talents/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';
import { SourceFields } from './FactFields.js';

/** 自荐: a member applies for the team of the village that the own branch belongs to. */
export function VolunteerPage() {
  const own = useQuery(trpc.talents.file.own.queryOptions());
  return (
    <Page title="自荐到村班子" narrow>
      <Loaded query={own} lines={6}>
        {(entry) => {
          if (entry === null) return <Offer />;
          return entry.refusedOn === null ? <InPool entry={entry} /> : <Refused entry={entry} />;
        }}
      </Loaded>
    </Page>
  );
}

function Offer() {
  return (
    <Card>
      <WriteForm
        name="talents.volunteer"
        keeps="nothing"
        schema={volunteerInput}
        procedure={api.talents.volunteer}
        initial={{}}
        submit="提交自荐"
        success="已提交自荐"
        refresh={() => [trpc.talents.file.own.pathFilter()]}
        onCancel={() => window.history.back()}
      >
        <SourceFields />
      </WriteForm>
    </Card>
  );
}

/** The reason is told in person: it may touch on what others have said. */
function Refused({ entry: { organizationName, refusedOn } }: { entry: OwnTalent }) {
  return (
    <>
      <Note tone="info">
        {dayText(refusedOn ?? '')}起，您不在{organizationName}
        的人才库中。想了解原因，可以向街道党工委询问；情况有变化的，可以重新自荐。
      </Note>
      <Offer />
    </>
  );
}

/** Everybody may see and correct the own file. */
function InPool({ entry: { id, organizationName } }: { entry: OwnTalent }) {
  return (
    <>
      <Note tone="success">
        您已登记在{organizationName}
        的人才库中。街道党工委会核实情况，有结果后与您联系。
      </Note>
      <Card>
        <div className={css.stack}>
          <p>简历、家庭成员、学历和照片等档案材料可以由本人填写，只有街道和区委组织部能看到。</p>
          <div>
            <ButtonLink to="/talents/$talentId/file" params={{ talentId: id }}>
              查看和填写我的档案材料
            </ButtonLink>
          </div>
        </div>
      </Card>
    </>
  );
}
