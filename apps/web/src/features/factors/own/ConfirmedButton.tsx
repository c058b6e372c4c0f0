// Button for a write before which the server may ask who is at the screen.
import { Button, Popconfirm } from 'antd';
import { useEffect } from 'react';
import { say } from '../../../app/announce.js';
import { problemText } from '../../../app/api/problem-text.js';
import { useWrite, type Writable, type WriteOptions } from '../../../app/write/useWrite.js';
import { ConfirmIdentity } from '../../../components/factor/ConfirmIdentity.js';

interface ConfirmedButtonProps<Input, Output> extends WriteOptions<Input, Output> {
  procedure: Writable<Input, Output>;
  input: Input;
  confirm: string;
  label?: string;
  children: string;
}

/** Writes after a question, and after the second factor where the server wants it again. */
export function ConfirmedButton<Input, Output>(props: ConfirmedButtonProps<Input, Output>) {
  const { procedure, input, confirm, label, children, ...options } = props;
  const write = useWrite(procedure, options);
  const { problem } = write;
  const again = problem?.kind === 'told' && problem.report.code === 'reauthentication_needed';
  useEffect(() => {
    if (problem !== null && !again) say(problemText(problem), 'error');
  }, [problem, again]);
  return (
    <>
      <Popconfirm
        title={confirm}
        okText={children}
        cancelText="取消"
        onConfirm={() => void write.send(input)}
      >
        <Button loading={write.pending} {...(label !== undefined && { 'aria-label': label })}>
          {children}
        </Button>
      </Popconfirm>
      <ConfirmIdentity
        open={again}
        submit={children}
        onDone={() => void write.retry()}
        onClose={write.clear}
      />
    </>
  );
}
