import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../../../app/session/me.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Page } from '../../../components/page/Page.js';
import { newRecordRoute } from '../routes.js';
import { useBranch } from '../useBranch.js';
import { emptyDraft } from './draft.js';
import { RecordForm } from './RecordForm.js';

/** The record of a meeting that was not planned here; late ones say why 补录. */
export function NewRecordPage() {
  const search = newRecordRoute.useSearch();
  const me = useMe();
  const branch = useBranch(me.assignment.organizationId);
  const navigate = useNavigate();
  return (
    <Page title="登记活动记录" note={me.assignment.organizationName}>
      <Loaded query={branch} lines={8}>
        {(facts) => (
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
        )}
      </Loaded>
    </Page>
  );
}
