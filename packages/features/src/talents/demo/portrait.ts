/** The picture in a file. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 140;
const HEIGHT = 180;
const [BACKGROUND, FIGURE] = [0xe6, 0x9a];

/** A head and shoulders in grey, in the place of a picture. */
const isFigure = (x: number, y: number): boolean => {
  const [dx, head, body] = [x - WIDTH / 2, y - 70, y - HEIGHT];
  return (dx / 30) ** 2 + (head / 38) ** 2 < 1 || (dx / 58) ** 2 + (body / 62) ** 2 < 1;
};

/** PNG §5.3: length, type, data, and the check of type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The same picture for everybody in the demo, as a grey PNG, with what the tables say of it. */
export function portrait(): { content: Buffer; sha256: Buffer } {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  // Each line begins with its filter: none.
  const lines = Buffer.alloc((WIDTH + 1) * HEIGHT, BACKGROUND);
  for (let y = 0; y < HEIGHT; y++) {
    lines[y * (WIDTH + 1)] = 0;
    for (let x = 0; x < WIDTH; x++) if (isFigure(x, y)) lines[y * (WIDTH + 1) + 1 + x] = FIGURE;
  }
  const content = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { content, sha256: createHash('sha256').update(content).digest() };
}
