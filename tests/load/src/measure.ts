// Measurement of HTTP rates, side by side.
import { Agent, request } from 'node:http';

/** One HTTP request that is sent again and again. */
export interface Shot {
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Made anew for each request: a write needs a key and content of its own. */
  body?: () => { text: string; headers?: Record<string, string> };
}

/** Requests a second, and how long one takes. */
export interface Rate {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** The value below which the given share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The value in the middle. */
export const median = (values: readonly number[]) => percentile(values, 0.5);

/** Sends one request and gives status and text of the answer. */
export function send(shot: Shot, agent: Agent): Promise<{ status: number; text: string }> {
  const body = shot.body?.();
  return new Promise((resolve, reject) => {
    const asked = request(
      shot.url,
      {
        method: shot.method,
        agent,
        headers: {
          ...shot.headers,
          ...body?.headers,
          ...(body && { 'content-length': String(Buffer.byteLength(body.text)) }),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        );
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body?.text);
  });
}

/**
 * Keeps so many connections busy for so long.
 *
 * @throws at the first answer that is not 200: a failing server is not a fast one
 */
export async function load(shot: Shot, connections: number, milliseconds: number): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  const worker = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      const answer = await send(shot, agent);
      if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return {
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** Both sides of one figure. */
export interface Pair {
  ours: Rate;
  bare: Rate;
  /** Median over the rounds of ours / bare, requests per second. */
  ratio: number;
}

/** Measures two sides in turn, so that a machine whose speed drifts drifts for both. */
export async function loadPairs(
  ours: Shot,
  bare: Shot,
  options: { connections: number; milliseconds: number; rounds: number },
): Promise<Pair> {
  const sides: { ours: Rate[]; bare: Rate[] } = { ours: [], bare: [] };
  await load(ours, options.connections, options.milliseconds / 2);
  await load(bare, options.connections, options.milliseconds / 2);
  for (let round = 0; round < options.rounds; round++) {
    sides.ours.push(await load(ours, options.connections, options.milliseconds));
    sides.bare.push(await load(bare, options.connections, options.milliseconds));
  }
  const ratios = sides.ours.map((rate, i) => rate.perSecond / (sides.bare[i]?.perSecond ?? 0));
  const middle = (rates: readonly Rate[]): Rate => ({
    perSecond: median(rates.map((rate) => rate.perSecond)),
    p50: median(rates.map((rate) => rate.p50)),
    p99: median(rates.map((rate) => rate.p99)),
  });
  return { ours: middle(sides.ours), bare: middle(sides.bare), ratio: median(ratios) };
}
