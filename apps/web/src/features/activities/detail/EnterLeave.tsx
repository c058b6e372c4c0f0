// Form that enters leave for a member who asked by mouth.
import { useQuery } from '@tanstack/react-query';
import { type ActivityDetail, enterLeaveInput } from '@xianfeng/features/activities/schema';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { touched } from '../record/useSave.js';

const initial: { memberId?: number; reason: string } = { reason: '' };

/** For the secretary: an elder asked on the phone or at the door. It is granted with the entry (MEET-12). */
export function EnterLeave({ activity }: { activity: ActivityDetail }) {
  const [open, setOpen] = useState(false);
  const { id, organizationId, type, groupId, heldOn, leaveRequests } = activity;
  const roster = useQuery({
    ...trpc.activities.roster.queryOptions({ organizationId, type, groupId, heldOn }),
    enabled: open,
  });
  if (!open) return <Button onClick={() => setOpen(true)}>代为登记请假</Button>;
  const stands = new Set(
    leaveRequests.flatMap(({ memberId, state }) =>
      state === 'pending' || state === 'approved' ? [memberId] : [],
    ),
  );
  const close = () => setOpen(false);
  return (
    <WriteForm
      name={`activities.enterLeave:${id}`}
      keeps="nothing"
      schema={enterLeaveInput}
      procedure={api.activities.enterLeave}
      initial={initial}
      toInput={(values) => ({ ...values, activityId: id })}
      submit="登记并准假"
      success="已登记，本人在请假记录中能看到由您代为登记"
      refresh={touched}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="memberId" label="请假的党员">
        <Select
          placeholder="请选择"
          showSearch={{ optionFilterProp: 'label' }}
          options={(roster.data?.members ?? [])
            .filter(({ memberId }) => !stands.has(memberId))
            .map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label="请假事由">
        <LineInput most={200} autoComplete="off" />
      </Form.Item>
    </WriteForm>
  );
}
