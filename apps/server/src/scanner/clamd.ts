// A virus scanner of the operator: clamd, asked by its own protocol before a file is kept.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { AppError, type ScanFile } from '@xianfeng/features/kernel';

/** Where clamd listens: a port, or a socket of this machine. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** A file of 20 MB is scanned in some seconds; a queue of clamd may stand before it. */
const SCAN_MS = 60_000;
/** clamd answers in a line. */
const MOST_ANSWER = 4_096;
const PIECE = 64 * 1024;

/**
 * Asks clamd for each file (clamd(8), INSTREAM). What it does not call clean is refused: also where it
 * can't be reached, takes too long, or says anything else, so that nothing is kept unscanned.
 *
 * @param ms how long a scan may take
 */
export function clamdScanner(address: ClamdAddress, ms = SCAN_MS): ScanFile {
  return async (bytes) => {
    const answer = await ask(address, bytes, ms).catch((cause: unknown) => {
      throw new AppError('scanner_unavailable', { cause });
    });
    if (/^stream: OK$/.test(answer)) return;
    if (/^stream: .+ FOUND$/.test(answer)) throw new AppError('file_infected');
    throw new AppError('scanner_unavailable', { cause: new Error(`clamd: ${answer}`) });
  };
}

async function ask(address: ClamdAddress, bytes: Uint8Array, ms: number): Promise<string> {
  const socket = connect(address);
  const timer = setTimeout(() => socket.destroy(new Error('clamd took too long')), ms);
  try {
    const answer = answerOf(socket);
    // It may come, and fail, before everything is sent.
    answer.catch(() => undefined);
    await once(socket, 'connect');
    await send(socket, bytes);
    return await answer;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

/** The file in pieces, each after its length in four bytes; a length of nothing ends it. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket) {
    text += String(piece);
    const end = text.indexOf('\0');
    if (end !== -1) return text.slice(0, end).trim();
    if (text.length > MOST_ANSWER) break;
  }
  throw new Error('clamd gave no answer');
}
