// A write of a button that has no room for its problem.
import { useEffect } from 'react';
import { say } from '../../app/announce.js';
import { problemText } from '../../app/api/problem-text.js';
import { useWrite, type Writable, type WriteOptions } from '../../app/write/useWrite.js';

/** A write whose problem is said as a notice. */
export function useSaidWrite<Input, Output>(
  procedure: Writable<Input, Output>,
  options: WriteOptions<Input, Output>,
) {
  const write = useWrite(procedure, options);
  const { problem } = write;
  useEffect(() => {
    if (problem !== null) say(problemText(problem), 'error');
  }, [problem]);
  return write;
}
