// Whether the server has a newer build of the app than the one that runs here.

/** The build of this page beside the server's: replaced, the same, or not to be known. */
export type Standing = 'newer' | 'same' | 'gone';

const ENTRY = /<script\b[^>]*type="module"[^>]*\bsrc="([^"]*\/assets\/[^"]+)"/;

/** Asks the server which script its page begins with. */
export async function standing(own = ownEntry()): Promise<Standing> {
  try {
    const response = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    const entry = ENTRY.exec(await response.text())?.[1];
    if (!response.ok || entry === undefined) return 'gone';
    return entry === own ? 'same' : 'newer';
  } catch {
    return 'gone';
  }
}

/** The script that this page began with. */
const ownEntry = (): string | undefined =>
  document.querySelector('script[type=module][src*="/assets/"]')?.getAttribute('src') ?? undefined;
