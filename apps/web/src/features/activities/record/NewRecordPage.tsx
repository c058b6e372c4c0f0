// Page of a record without a plan.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMe } from '../../../app/session/me.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Page } from '../../../components/page/Page.js';
import { useBranch } from '../useBranch.js';
import { useMayRecord } from '../useMayRecord.js';
import { emptyDraft } from './draft/draft.js';
import { RecordForm } from './RecordForm.js';

const routeApi = getRouteApi('/signed-in/activities/record');

/** The record of a meeting that was not planned here; late ones say why 补录. */
export function NewRecordPage() {
  const search = routeApi.useSearch();
  const me = useMe();
  const mayRecord = useMayRecord();
  const branch = useBranch(me.assignment.organizationId);
  const navigate = useNavigate();
  return (
    <Page title="登记活动记录" note={me.assignment.organizationName}>
      <Loaded query={branch} lines={8}>
        {(facts) =>
          mayRecord === false ? (
            <Note tone="info">
              本支部设有支部委员会：记录由组织委员录入，由您确认后上报。请交组织委员录入。
            </Note>
          ) : (
            <RecordForm
              branch={facts}
              today={me.today}
              recorded={null}
              initial={emptyDraft({
                type: search.type ?? 'branch_assembly',
                groupId: search.groupId ?? null,
                heldOn: search.heldOn ?? me.today,
              })}
              onCreated={(id) =>
                void navigate({
                  to: '/activities/$activityId/record',
                  params: { activityId: id },
                  replace: true,
                })
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}
