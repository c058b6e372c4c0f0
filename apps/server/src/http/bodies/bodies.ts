/**
 * Bodies that take more than a form does: those that are large, and those whose procedure reads or makes
 * a file. They arrive on disk, and are read into memory when it is their turn.
 */
import type { Readable } from 'node:stream';
import { AppError } from '@xianfeng/features/kernel';
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { AtOnce, FORM_LIMIT } from '../limits.js';
import { busy, Queue, type QueueLimits } from './queue.js';
import { type KeptBody, Shelf } from './shelf.js';

/** A smaller body is read as it comes: a thousand of an address have 32 MB. */
const SMALL = 32 * 1024;
/** Of one owner under way: those that arrive, the one that is worked on, and those that wait. */
const MOST_OF_OWNER = 8;
/** Bytes on disk. */
const MOST_KEPT = 1024 * 1024 * 1024;

/** Limits of bodies, for tests that would else need a thousand of them. */
export interface BodyLimits extends QueueLimits {
  ofOwner: number;
  kept: number;
}

/** A request that takes a turn. */
interface Taken {
  request: FastifyRequest;
  reply: FastifyReply;
  body: Readable;
  /** The account; of a stranger the address. */
  owner: string;
  /** It reads or makes a file, so that its size says nothing. */
  file: boolean;
}

/** The larger bodies of all requests. */
export class Bodies {
  readonly #shelf: Shelf;
  readonly #queue: Queue;
  readonly #owners: AtOnce;
  readonly #most: number;
  readonly #releases = new WeakMap<FastifyRequest, () => void>();
  #kept = 0;

  /** @param folder for bodies that wait; nothing else stands in it */
  constructor(folder: string, limits: Partial<BodyLimits> = {}) {
    this.#shelf = new Shelf(folder);
    this.#queue = new Queue(limits);
    this.#owners = new AtOnce(limits.ofOwner ?? MOST_OF_OWNER);
    this.#most = limits.kept ?? MOST_KEPT;
  }

  /** Removes what an earlier process left. */
  clear(): Promise<void> {
    return this.#shelf.clear();
  }

  /**
   * The body of a request, once it may be read. Its turn ends with its answer, and at the latest with its
   * connection.
   *
   * @throws AppError too_large, too_many_requests, invalid_input
   */
  async take({ request, reply, body, owner, file }: Taken): Promise<Readable> {
    const most = request.routeOptions.bodyLimit ?? FORM_LIMIT;
    const declared = declaredOf(request);
    if ((declared ?? 0) > most) throw new AppError('too_large');
    const small = (declared ?? most) <= SMALL;
    if (small && !file) return body;
    if (!this.#owners.take(owner)) throw new AppError('too_many_requests', { message: TOO_MANY });
    const gone = new AbortController();
    const held: (() => void)[] = [() => this.#owners.release(owner)];
    const release = () => {
      gone.abort();
      for (const give of held.splice(0)) give();
    };
    this.#releases.set(request, release);
    reply.raw.once('close', release);
    const hold = (give: () => void) => {
      // Whoever is gone releases nothing any more.
      if (gone.signal.aborted) give();
      else held.push(give);
    };
    const kept = small ? null : await this.#keep(body, declared ?? most, most, hold);
    const bytes = kept?.bytes ?? declared ?? 0;
    hold(await this.#queue.take({ owner, bytes, gone: gone.signal }));
    return kept?.read() ?? body;
  }

  /**
   * Hooks of a route whose bodies stand in the queue.
   *
   * @param ownerOf whose turn a request takes
   * @param isFile whether it reads or makes a file
   */
  hooks(
    ownerOf: (request: FastifyRequest) => string,
    isFile: (request: FastifyRequest) => boolean,
  ) {
    return {
      preParsing: (request: FastifyRequest, reply: FastifyReply, body: RequestPayload) =>
        this.take({ request, reply, body, owner: ownerOf(request), file: isFile(request) }),
      // A sender who is slow to read the answer keeps nobody waiting.
      onSend: async (request: FastifyRequest): Promise<void> => this.#releases.get(request)?.(),
    };
  }

  async #keep(
    body: Readable,
    bytes: number,
    most: number,
    hold: (give: () => void) => void,
  ): Promise<KeptBody> {
    if (this.#kept + bytes > this.#most) throw busy();
    this.#kept += bytes;
    hold(() => {
      this.#kept -= bytes;
    });
    const kept = await this.#shelf.keep(body, most);
    hold(() => void kept.drop());
    return kept;
  }
}

const TOO_MANY = '您还有几个文件正在上传或处理，请等它们完成后再试。';

/** The size of a body as its sender says; null where the sender does not, 0 where there is none. */
function declaredOf({ headers }: FastifyRequest): number | null {
  if (headers['transfer-encoding'] !== undefined) return null;
  return Number(headers['content-length'] ?? 0);
}
