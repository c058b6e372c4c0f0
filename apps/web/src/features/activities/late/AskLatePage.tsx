// Page that asks the district to let a record be entered after the last day.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { askLateEntryInput } from '@xianfeng/features/activities/schema';
import { addDays } from '@xianfeng/rules';
import { Form, Select } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useSettings } from '../../../app/session/useSettings.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import { typeOptions } from '../kinds.js';
import { useBranch } from '../useBranch.js';

const routeApi = getRouteApi('/signed-in/activities/late/ask');

/** 补录申请: which meeting was not entered in time, and why. The secretary answers for it. */
export function AskLatePage() {
  const search = routeApi.useSearch();
  const { assignment, today } = useMe();
  const branch = useBranch(assignment.organizationId);
  const settings = useSettings();
  const navigate = useNavigate();
  const days = settings['meet.oldestEntryDays'];
  const toList = () => void navigate({ to: '/activities/late' });
  return (
    <Page title="申请补录" note={assignment.organizationName} narrow>
      <Note tone="info">
        {`活动过去超过${days}天的，须经区委组织部同意才能登记。同意后请在${settings['meet.lateEntryDays']}天内登记，一次申请登记一场活动。`}
      </Note>
      <Card>
        {assignment.role === 'branch_secretary' ? (
          <Loaded query={branch} lines={4}>
            {(facts) => (
              <WriteForm
                name={`activities.askLateEntry:${assignment.organizationId}`}
                keeps="draft"
                schema={askLateEntryInput}
                procedure={api.activities.askLateEntry}
                initial={{
                  type: search.type ?? 'branch_assembly',
                  heldOn: search.heldOn ?? '',
                  reason: '',
                }}
                submit="提交申请"
                success="申请已提交，等待区委组织部决定"
                refresh={() => [trpc.activities.lateEntries.pathFilter()]}
                onDone={toList}
                onCancel={toList}
              >
                <Form.Item name="type" label="活动类型">
                  <Select options={typeOptions(facts)} />
                </Form.Item>
                <Form.Item name="heldOn" label="活动日期">
                  <DayInput max={addDays(today, -days - 1)} />
                </Form.Item>
                <Form.Item name="reason" label="没有按期登记的原因">
                  <ProseInput autoSize={{ minRows: 3, maxRows: 10 }} most={500} showCount />
                </Form.Item>
              </WriteForm>
            )}
          </Loaded>
        ) : (
          <Note tone="info">补录申请由支部书记提出。</Note>
        )}
      </Card>
    </Page>
  );
}
