// The demo's accounts, as the sign-in page reads them.

/** An account of the demo, as the server tells it on the machine that it runs on. */
export interface DemoAccount {
  login: string;
  password: string;
  name: string;
  role: string;
  organization: string;
}

/** The demo's accounts; none in a real district or from another machine. */
export async function readDemoAccounts(signal: AbortSignal): Promise<DemoAccount[]> {
  const response = await fetch('/demo/accounts', {
    signal,
    headers: { accept: 'application/json' },
  });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (!response.ok || !isJson) return [];
  const answer: unknown = await response.json();
  return Array.isArray(answer) ? answer.filter(isDemoAccount) : [];
}

function isDemoAccount(row: unknown): row is DemoAccount {
  if (typeof row !== 'object' || row === null) return false;
  const fields = ['login', 'password', 'name', 'role', 'organization'];
  return fields.every((field) => typeof Reflect.get(row, field) === 'string');
}
