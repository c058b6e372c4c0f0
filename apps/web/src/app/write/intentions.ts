// Idempotency keys of writes, kept over retries and reloads.

const PREFIX = 'xianfeng.intention.';

interface Intention {
  /** What the input comes to: another input is another intention. The input itself is kept nowhere. */
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
   * @param outlives whether it is kept over a reload, with a checksum of the input
   */
  keyFor(name: string, input: unknown, outlives = true): string {
    const sum = sumOf(JSON.stringify(input) ?? '');
    const open = this.#read(name);
    if (open !== null && open.input === sum) return open.key;
    const intention = { input: sum, key: this.newKey() };
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

/** A checksum of 64 bits (FNV-1a, twice): two inputs of one form do not share it by chance. */
function sumOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x2f0b4c47];
  for (const byte of new TextEncoder().encode(text)) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x01000193) ^ (other >>> 13);
  }
  return `${(one >>> 0).toString(16)}.${(other >>> 0).toString(16)}`;
}

/** crypto.randomUUID is missing where a district serves plain http on its own network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
