// Button that carries out a write, without the component library.
import { useEffect } from 'react';
import { say } from '../../app/announce.js';
import { useWrite, type Writable, type WriteOptions } from '../../app/write/useWrite.js';
import { problemText } from '../feedback/ProblemNote.js';
import { PlainButton } from './PlainButton.js';

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
  const { send, pending, problem } = useWrite(procedure, options);
  useEffect(() => {
    if (problem !== null) say(problemText(problem), 'error');
  }, [problem]);
  return (
    <PlainButton label={label} waiting={pending} onClick={() => void send(input)}>
      {children}
    </PlainButton>
  );
}
