// Dialog that asks why a file with unmasked columns is exported (SEC-02).

import { exportReason } from '@xianfeng/features/disclosures/schema';
import { Form, Modal } from 'antd';
import { useId } from 'react';
import { fieldErrors, placeErrors } from '../form/field-errors.js';
import { LineInput } from '../form/text/LineInput.js';
import '../form/zod-zh.js';
import css from './Files.module.css';

/** Asks for the reason, which is judged as the server judges it. */
export function ReasonDialog(props: {
  title: string;
  onReason: (reason: string) => void;
  onClose: () => void;
}) {
  const [form] = Form.useForm<{ reason: string }>();
  const id = useId();
  const send = (values: { reason: string }) => {
    const asked = exportReason.safeParse(values);
    if (asked.success) props.onReason(asked.data.reason);
    else placeErrors(form, fieldErrors(asked.error));
  };
  return (
    <Modal
      title={props.title}
      open
      okText="导出"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={props.onClose}
    >
      <Form id={id} form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <p className={css.about}>
          文件含健康状况、家庭成员等敏感信息，请妥善保管。超过规定人数的，须另一位同志审批。
        </p>
        <Form.Item name="reason" label="导出理由（至少四个字，将写入审计日志）">
          <LineInput most={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
