// Form that changes how an organization is reached.
import { contactInput, type OrganizationDetail } from '@xianfeng/features/organizations/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { LineInput } from '../../components/form/text/LineInput.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';

/** The telephone and the address of the office, which those above look for when they remind. */
export function ContactForm({ organization }: { organization: OrganizationDetail }) {
  const [open, setOpen] = useState(false);
  const { id, version, officePhone, address } = organization;
  if (!open) {
    return (
      <Button onClick={() => setOpen(true)}>
        {officePhone === '' ? '填写办公电话和地址' : '修改电话和地址'}
      </Button>
    );
  }
  const close = () => setOpen(false);
  return (
    <WriteForm
      name={`organizations.changeContact:${id}`}
      keeps="draft"
      schema={contactInput}
      procedure={api.organizations.changeContact}
      initial={{ officePhone, address }}
      toInput={(values) => ({ ...values, id, version })}
      submit="保存"
      success="已保存，上级在催办和联系时看得到"
      refresh={() => [trpc.organizations.pathFilter(), trpc.duties.cell.pathFilter()]}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="officePhone" label="办公电话（没有可不填）">
        <LineInput most={60} autoComplete="off" inputMode="tel" placeholder="0531-82088888" />
      </Form.Item>
      <Form.Item name="address" label="地址（没有可不填）">
        <ProseInput most={200} autoSize={{ minRows: 1, maxRows: 3 }} />
      </Form.Item>
    </WriteForm>
  );
}
