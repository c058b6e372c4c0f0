/**
 * Large bodies stand on disk while they arrive and while they wait: a slow sender, or many of them, take
 * no memory. What stands there opens only with a key that this process has and nobody keeps.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '@xianfeng/features/kernel';

const CIPHER = 'aes-256-ctr';
const PIECE = 256 * 1024;

/** A body that has arrived whole. */
export interface KeptBody {
  bytes: number;
  read(): Readable;
  /** Removes it. */
  drop(): Promise<void>;
}

/** A folder of bodies. */
export class Shelf {
  readonly #folder: string;
  readonly #key = randomBytes(32);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Removes what a process left that was ended in the middle. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * Takes a body as it arrives.
   *
   * @param most bytes
   * @throws AppError too_large; invalid_input where the sender goes before its end
   */
  async keep(body: Readable, most: number): Promise<KeptBody> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, randomUUID());
    const iv = randomBytes(16);
    const file = await open(path, 'wx+', 0o600);
    const drop = async () => {
      await file.close();
      await rm(path, { force: true });
    };
    try {
      const cipher = createCipheriv(CIPHER, this.#key, iv);
      let bytes = 0;
      for await (const piece of piecesOf(body)) {
        bytes += piece.length;
        if (bytes > most) throw new AppError('too_large');
        await writeWhole(file, cipher.update(piece));
      }
      const read = () => Readable.from(this.#read(file, iv, bytes), { objectMode: false });
      return { bytes, read, drop };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  async *#read(file: FileHandle, iv: Buffer, bytes: number): AsyncGenerator<Buffer> {
    const cipher = createDecipheriv(CIPHER, this.#key, iv);
    // What is read is opened into new bytes, so that one piece serves for all.
    const piece = Buffer.alloc(PIECE);
    for (let at = 0; at < bytes; ) {
      const { bytesRead } = await file.read(piece, 0, PIECE, at);
      if (bytesRead === 0) throw new Error('a kept body is shorter than it was');
      at += bytesRead;
      yield cipher.update(piece.subarray(0, bytesRead));
    }
  }
}

/** The pieces of a body; its connection stays as it is, for the answer to go out. */
async function* piecesOf(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) yield Buffer.from(piece);
  } catch (cause) {
    throw new AppError('invalid_input', { cause });
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at);
    at += bytesWritten;
  }
}
