// Button that carries out a write, without the component library.
import type { Writable, WriteOptions } from '../../app/write/useWrite.js';
import { PlainButton } from './PlainButton.js';
import { useSaidWrite } from './useSaidWrite.js';

interface WriteButtonProps<Input, Output> extends WriteOptions<Input, Output> {
  procedure: Writable<Input, Output>;
  input: Input;
  /** For screen readers, where the text alone does not say on what. */
  label: string;
  children: string;
}

/** ActionButton for a home: what needs no question is written by a plain button. */
export function WriteButton<Input, Output>(props: WriteButtonProps<Input, Output>) {
  const { procedure, input, label, children, ...options } = props;
  const { send, pending } = useSaidWrite(procedure, options);
  return (
    <PlainButton label={label} waiting={pending} onClick={() => void send(input)}>
      {children}
    </PlainButton>
  );
}
