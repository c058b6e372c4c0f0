// Tests of walking over procedures.
import { expect, test } from 'vitest';
import { walkProcedures } from './walker.js';

const schema = { of: 'an input' };
const plain = { roles: null, carriesFile: false, input: null };
const procedure = (type: string, meta?: unknown, inputs?: unknown) =>
  Object.assign(() => {}, { _def: { type, meta, inputs } });
const routerOf = (procedures: object) => ({ _def: { procedures } });

test('procedures come in the order of their paths, with their policies and inputs', () => {
  const router = routerOf({
    'tasks.hand': procedure('mutation', { policy: 'task.hand', carriesFile: true }, [schema]),
    'board.matrix': procedure('query', { policy: 'board.read', roles: ['member'] }),
  });
  expect(walkProcedures(router)).toEqual([
    {
      ...{ ...plain, path: 'board.matrix', feature: 'board', type: 'query' },
      ...{ policy: 'board.read', roles: ['member'] },
    },
    {
      ...plain,
      ...{ path: 'tasks.hand', feature: 'tasks', type: 'mutation', policy: 'task.hand' },
      ...{ carriesFile: true, input: schema },
    },
  ]);
});

test('a procedure without a policy shows', () => {
  for (const meta of [undefined, {}, { policy: '' }, { policy: 1 }]) {
    const [found] = walkProcedures(routerOf({ 'tasks.leak': procedure('query', meta) }));
    expect(found?.policy).toBeNull();
  }
});

test('what is no procedure is an error', () => {
  expect(() => walkProcedures(routerOf({ 'tasks.odd': {} }))).toThrow('tasks.odd');
});
