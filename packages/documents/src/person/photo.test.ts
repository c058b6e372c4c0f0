// Tests of pictures read from their headers.
import { expect, test } from 'vitest';
import { PNG } from '../testing/people.js';
import { photoSize } from './photo.js';

/** The head of a JPEG of 35 × 45: an APP0 segment, a table, and the frame. */
const JPEG = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00],
  ...[0xff, 0xc4, 0x00, 0x03, 0x00, 0xff],
  ...[0xff, 0xc2, 0x00, 0x0b, 0x08, 0x00, 0x2d, 0x00, 0x23, 0x01, 0x01, 0x11, 0x00],
]);

test('the size of a picture stands in its header', () => {
  expect(photoSize(PNG)).toEqual({ width: 1, height: 1 });
  expect(photoSize(JPEG)).toEqual({ width: 35, height: 45 });
});

test.each([
  ['a PNG broken off', PNG.subarray(0, 20)],
  ['a JPEG broken off', JPEG.subarray(0, 16)],
  ['a picture of another kind', new TextEncoder().encode('GIF89a')],
  ['no picture', new Uint8Array(40)],
])('%s has none', (_, bytes) => {
  expect(photoSize(bytes)).toBeNull();
});
