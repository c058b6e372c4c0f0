// Form that grants an assignment.
import {
  departmentLabels,
  type GrantableRole,
  grantInput,
} from '@xianfeng/features/accounts/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { OrganizationField } from './OrganizationField.js';

const initial: {
  role?: GrantableRole;
  organizationId?: number;
  department?: string;
  holderChecked: boolean;
} = { holderChecked: false };

const departments = Object.entries(departmentLabels).map(([value, label]) => ({ value, label }));

/** An officer acts for one department, which the grant names. */
const isOfficer = (role: GrantableRole | undefined) =>
  role === 'joint_review_officer' || role === 'department_officer';

/** Gives an account a role at an organization. */
export function GrantForm({
  accountId,
  roles,
}: {
  accountId: number;
  roles: readonly GrantableRole[];
}) {
  // A new form after each grant: nothing of the last one is left in it.
  const [round, setRound] = useState(0);
  return (
    <WriteForm
      key={round}
      name={`accounts.grant:${accountId}`}
      schema={grantInput}
      procedure={api.accounts.grant}
      initial={initial}
      toInput={({ department, ...values }) => ({
        ...values,
        accountId,
        ...(isOfficer(values.role) && { department }),
      })}
      submit="授予"
      keeps="nothing"
      success="已授予岗位"
      onDone={() => setRound(round + 1)}
    >
      <Form.Item name="role" label="岗位">
        <Select
          placeholder="请选择岗位"
          options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          isOfficer(getFieldValue('role')) && (
            <Form.Item name="department" label="部门">
              <Select placeholder="请选择部门" options={departments} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="organizationId" label="党组织">
        <OrganizationField />
      </Form.Item>
      <Form.Item
        name="holderChecked"
        valuePropName="checked"
        extra="账号由他人发激活码启用的，授权前须核实"
      >
        <Checkbox>已与本人核实：账号由本人启用</Checkbox>
      </Form.Item>
    </WriteForm>
  );
}
