import { type GrantableRole, grantInput } from '@xianfeng/features/accounts/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { OrganizationField } from './OrganizationField.js';

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
      initial={{ role: undefined, organizationId: undefined }}
      toInput={(values) => ({ ...values, accountId })}
      submit="授予"
      draft={false}
      success="已授予岗位"
      onDone={() => setRound(round + 1)}
    >
      <Form.Item name="role" label="岗位">
        <Select
          placeholder="请选择岗位"
          options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        />
      </Form.Item>
      <Form.Item name="organizationId" label="党组织">
        <OrganizationField />
      </Form.Item>
    </WriteForm>
  );
}
