// Walks over the procedures of a router: for the route that serves them, and for tests of all of them.

/** One procedure of a router, as it is seen from outside. */
export interface WalkedProcedure {
  /** With the feature before it, like `tasks.hand`. */
  path: string;
  feature: string;
  type: 'query' | 'mutation';
  /** Name of its policy, or null: a procedure without a guard. */
  policy: string | null;
  /** Roles that may call it at all; null where nobody is asked who calls. */
  roles: readonly string[] | null;
  /** Whether its input has a file in it, and so a larger body. */
  carriesFile: boolean;
  /** The schema of its input; null where it takes none. */
  input: unknown;
}

/** Every procedure of a root router, in the order of their paths. @throws where one is no procedure */
export function walkProcedures(router: { _def: { procedures: object } }): WalkedProcedure[] {
  return Object.entries(router._def.procedures)
    .map(([path, procedure]: [string, unknown]): WalkedProcedure => {
      const definition = field(procedure, '_def');
      const type = field(definition, 'type');
      if (type !== 'query' && type !== 'mutation') {
        throw new Error(`${path} is neither a query nor a mutation`);
      }
      const meta = field(definition, 'meta');
      const policy = field(meta, 'policy');
      const roles = field(meta, 'roles');
      const inputs = field(definition, 'inputs');
      return {
        ...{ path, feature: path.split('.')[0] ?? '', type },
        policy: typeof policy === 'string' && policy !== '' ? policy : null,
        roles: Array.isArray(roles) ? roles.map(String) : null,
        carriesFile: field(meta, 'carriesFile') === true,
        input: Array.isArray(inputs) ? (inputs[0] ?? null) : null,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function field(value: unknown, key: string): unknown {
  const holder = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return holder ? Reflect.get(value, key) : undefined;
}
