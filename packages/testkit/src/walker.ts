// All procedures of a router with their policies, for tests.

/** One procedure of a router, as the tests that go over all of them see it. */
export interface WalkedProcedure {
  /** With the feature before it, like `tasks.hand`. */
  path: string;
  feature: string;
  type: 'query' | 'mutation';
  /** Name of its policy, or null: a procedure without one. */
  policy: string | null;
}

/** Every procedure of a root router, in the order of their paths. */
export function walkProcedures(router: { _def: { procedures: object } }): WalkedProcedure[] {
  return Object.entries(router._def.procedures)
    .map(([path, procedure]: [string, unknown]) => {
      const { type, meta } = definitionOf(path, procedure);
      return { path, feature: path.split('.')[0] ?? '', type, policy: policyIn(meta) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function definitionOf(path: string, procedure: unknown) {
  const definition = field(procedure, '_def');
  const type = field(definition, 'type');
  if (type !== 'query' && type !== 'mutation') {
    throw new Error(`${path} is neither a query nor a mutation`);
  }
  return { type, meta: field(definition, 'meta') } as const;
}

function policyIn(meta: unknown): string | null {
  const policy = field(meta, 'policy');
  return typeof policy === 'string' && policy !== '' ? policy : null;
}

function field(value: unknown, key: string): unknown {
  const holder = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return holder ? Reflect.get(value, key) : undefined;
}
