// The PostgreSQL server of a test run.

/** The PostgreSQL server of a test run, as the global setup hands it to the test files. */
export interface TestServer {
  /** Owner of the databases; may create databases. */
  ownerUrl: string;
  /** An account with the working role's rights and nothing more. */
  workUrl: string;
  /** Name of the migrated database from which each test file gets its copy. */
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

/** The same connection string, to another database of the server. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
