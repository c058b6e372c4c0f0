// Dialog that asks who is at the screen before something sensitive, in the way that the account has.
import { useQuery } from '@tanstack/react-query';
import { reauthenticateInput } from '@xianfeng/features/accounts/schema';
import { Form, Input, Modal } from 'antd';
import { api, trpc } from '../../app/api/trpc.js';
import { Loaded } from '../feedback/Loaded.js';
import { WriteForm } from '../form/WriteForm.js';
import { FactorAnswer } from './FactorAnswer.js';

/** The password, or the second factor where the account has one; the server says which. */
export function ConfirmIdentity(props: {
  open: boolean;
  submit?: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const { open, submit, onDone, onClose } = props;
  return (
    <Modal title="请确认是您本人" open={open} footer={null} onCancel={onClose} destroyOnHidden>
      <Ask onDone={onDone} {...(submit !== undefined && { submit })} />
    </Modal>
  );
}

/** The same question within another dialog. */
export function Ask({ submit = '确认', onDone }: { submit?: string; onDone: () => void }) {
  const question = useQuery(trpc.factors.question.queryOptions(undefined, { staleTime: 0 }));
  return (
    <Loaded query={question}>
      {(asked) =>
        asked.asked === 'factor' ? (
          <FactorAnswer question={asked} submit={submit} onGiven={onDone} />
        ) : (
          <WriteForm
            name="accounts.reauthenticate"
            schema={reauthenticateInput}
            procedure={api.accounts.reauthenticate}
            initial={{ password: '' }}
            submit={submit}
            keeps="nothing"
            refresh={() => []}
            onDone={onDone}
          >
            <Form.Item name="password" label="请再次输入密码，确认是您本人">
              <Input.Password autoComplete="current-password" autoFocus />
            </Form.Item>
          </WriteForm>
        )
      }
    </Loaded>
  );
}
