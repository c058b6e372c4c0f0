// Idempotency keys of writes, kept over retries and reloads.

const PREFIX = 'xianfeng.intention.';

interface Intention {
  /** The input as text: another input is another intention. */
  input: string;
  key: string;
}

/**
 * The idempotency key of what the user means to do once. It stays the same over retries, double
 * clicks and a reload, until the server has answered; so the same intention never makes two
 * records.
 */
export class Intentions {
  readonly #memory = new Map<string, Intention>();

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly newKey: () => string = randomKey,
  ) {}

  /**
   * The key for this input under this name: the one that waits for an answer, or a new one.
   *
   * @param outlives whether it is kept over a reload, and the input with it
   */
  keyFor(name: string, input: unknown, outlives = true): string {
    const text = JSON.stringify(input) ?? '';
    const open = this.#read(name);
    if (open !== null && open.input === text) return open.key;
    const intention = { input: text, key: this.newKey() };
    this.#memory.set(name, intention);
    if (!outlives) return intention.key;
    try {
      this.storage.setItem(PREFIX + name, JSON.stringify(intention));
    } catch {
      // No room left on this device: the key then lives as long as the page.
    }
    return intention.key;
  }

  /** The server has answered, yes or no: the next attempt is a new intention. */
  settle(name: string): void {
    this.#memory.delete(name);
    this.storage.removeItem(PREFIX + name);
  }

  #read(name: string): Intention | null {
    const known = this.#memory.get(name);
    if (known !== undefined) return known;
    const text = this.storage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as Intention);
  }
}

/** Forgets what waited for an answer when its owner leaves this device. */
export function clearIntentions(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (key.startsWith(PREFIX)) storage.removeItem(key);
  }
}

/** crypto.randomUUID is missing where a district serves plain http on its own network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
