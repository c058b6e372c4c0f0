// Button that carries out a write.
import { Button, type ButtonProps, Popconfirm } from 'antd';
import type { Writable, WriteOptions } from '../app/write/useWrite.js';
import { useSaidWrite } from './button/useSaidWrite.js';

interface ActionButtonProps<Input, Output>
  extends Pick<ButtonProps, 'type' | 'danger' | 'size' | 'block'>,
    WriteOptions<Input, Output> {
  procedure: Writable<Input, Output>;
  input: Input;
  /** Asked first, where it cannot be undone. */
  confirm?: string;
  /** For screen readers, where the text alone does not say on what: 结束“Edge”的登录. */
  label?: string;
  children: string;
}

/** A button that writes: loading while it does, safe to press twice, its problem said as a notice. */
export function ActionButton<Input, Output>(props: ActionButtonProps<Input, Output>) {
  const { procedure, input, confirm, label, children, type, danger, size, block, ...options } =
    props;
  const write = useSaidWrite(procedure, options);
  const look = {
    ...(type !== undefined && { type }),
    ...(danger !== undefined && { danger }),
    ...(size !== undefined && { size }),
    ...(block !== undefined && { block }),
    ...(label !== undefined && { 'aria-label': label }),
  };
  const button = (onClick?: () => void) => (
    <Button {...look} loading={write.pending} {...(onClick && { onClick })}>
      {children}
    </Button>
  );
  if (confirm === undefined) return button(() => void write.send(input));
  return (
    <Popconfirm
      title={confirm}
      okText={children}
      cancelText="取消"
      onConfirm={() => void write.send(input)}
    >
      {button()}
    </Popconfirm>
  );
}
