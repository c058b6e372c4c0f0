// Dialog that gives a factor another name.

import { type FactorRow, renameInput } from '@xianfeng/features/factors/schema';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

/** The button and its dialog. */
export function RenameFactor({ factor: { id, name } }: { factor: FactorRow }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button aria-label={`修改${name}的名称`} onClick={() => setOpen(true)}>
        改名
      </Button>
      <Modal title="修改名称" open={open} footer={null} onCancel={close} destroyOnHidden>
        <WriteForm
          name={`factors.rename:${id}`}
          schema={renameInput}
          procedure={api.factors.rename}
          initial={{ name }}
          toInput={(values) => ({ ...values, id })}
          submit="保存"
          keeps="nothing"
          refresh={() => [trpc.factors.own.pathFilter()]}
          onDone={close}
          onCancel={close}
        >
          <Form.Item name="name" label="名称">
            <LineInput most={30} autoComplete="off" />
          </Form.Item>
        </WriteForm>
      </Modal>
    </>
  );
}
