// Just enough of the WebSocket protocol for a client that costs next to nothing.

const TEXT = 0x81;
const MASKED = 0x80;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

/** Head of the request that opens a WebSocket, as a browser sends it. */
export function upgradeRequest(url: URL, path: string, cookie: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${url.host}`,
    `Origin: ${url.origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'User-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
    'Accept-Language: zh-CN,zh;q=0.9',
    'Cache-Control: no-cache',
    `Cookie: ${cookie}`,
    '',
    '',
  ].join('\r\n');
}

/** A text as a frame of a client: masked, as the protocol wants it, by zeros. */
export function frameOf(text: string): Buffer {
  const body = Buffer.from(text);
  const short = body.length < TWO_BYTES;
  const head = Buffer.alloc(short ? 6 : 8);
  head[0] = TEXT;
  head[1] = MASKED | (short ? body.length : TWO_BYTES);
  if (!short) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** Cuts what a server sends into the texts of its frames; the answer to the upgrade comes first. */
export class Frames {
  #rest: Buffer = Buffer.alloc(0);
  #open = false;

  /** @throws when the server did not open the WebSocket */
  take(part: Buffer): string[] {
    this.#rest = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part]);
    if (!this.#open) {
      const end = this.#rest.indexOf('\r\n\r\n');
      if (end < 0) return [];
      const head = this.#rest.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 101')) throw new Error(head);
      this.#rest = this.#rest.subarray(end + 4);
      this.#open = true;
    }
    const texts: string[] = [];
    for (;;) {
      const size = this.#sizeOfFirst();
      if (size === null) return texts;
      texts.push(this.#rest.toString('utf8', size.head, size.head + size.body));
      this.#rest = this.#rest.subarray(size.head + size.body);
    }
  }

  /** Null while the first frame is not there as a whole. */
  #sizeOfFirst(): { head: number; body: number } | null {
    const rest = this.#rest;
    if (rest.length < 2) return null;
    const short = rest.readUInt8(1);
    const head = short === EIGHT_BYTES ? 10 : short === TWO_BYTES ? 4 : 2;
    if (rest.length < head) return null;
    const body = head === 2 ? short : head === 4 ? rest.readUInt16BE(2) : rest.readUInt32BE(6);
    return rest.length < head + body ? null : { head, body };
  }
}
