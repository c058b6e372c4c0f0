/**
 * A start that is refused for a reason its operator can understand and act on.
 * The message is one complete Chinese sentence; it is shown as it is, without a stack.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** True for a system error (Node's `fs`, `net`, `child_process`) that carries this code. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    codes.includes(error.code)
  );
}

/** The value, or undefined when the file or folder it was read from is not there. */
export async function whenPresent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
