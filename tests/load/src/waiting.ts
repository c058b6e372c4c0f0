// How long somebody else waits while the server does something large.
import { Agent } from 'node:http';
import { percentile, send } from './measure.js';
import { query, type SignedIn, type Stage } from './stage.js';

/** What another user saw meanwhile. */
export interface Waited {
  /** Milliseconds that the work itself took. */
  took: number;
  /** Answers that somebody else waited for, in milliseconds. */
  p99: number;
  longest: number;
  /** The longest time for which the server answered nothing, in milliseconds. */
  blocked: number;
}

/** Carries out a work while another user asks one small question after the other. */
export async function whileOthersAsk(
  stage: Stage,
  other: SignedIn,
  work: () => Promise<unknown>,
): Promise<Waited> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const shot = query(stage, other, 'organizations.children', { parentId: null });
  const times: number[] = [];
  let working = true;
  const ask = async () => {
    while (working) {
      const begun = performance.now();
      const { status, text } = await send(shot, agent);
      if (status !== 200) throw new Error(`${status}: ${text.slice(0, 300)}`);
      times.push(performance.now() - begun);
    }
  };
  await send(shot, agent);
  await stage.ours.usage();
  const asking = ask();
  const begun = performance.now();
  try {
    await work();
  } finally {
    working = false;
  }
  const took = performance.now() - begun;
  await asking;
  agent.destroy();
  const { blocked } = await stage.ours.usage();
  return { took, p99: percentile(times, 0.99), longest: Math.max(...times), blocked };
}

/** What others saw, in words. */
export const waitedText = ({ p99, longest, blocked }: Waited) =>
  `others p99 ${p99.toFixed(1)} ms, ${longest.toFixed(1)} ms at most, blocked ${blocked.toFixed(0)} ms at most`;

/** A write of the product, as its page sends it. @throws at any answer that is not 200 */
export async function callOf(
  stage: Stage,
  who: SignedIn,
  procedure: string,
  input: object,
): Promise<unknown> {
  const agent = new Agent();
  const { status, text } = await send(
    {
      url: `${stage.ours.url}/trpc/${procedure}`,
      method: 'POST',
      headers: {
        cookie: who.cookie,
        origin: stage.ours.url,
        'x-assignment': String(who.assignment),
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: () => ({ text: JSON.stringify(input) }),
    },
    agent,
  );
  agent.destroy();
  if (status !== 200) throw new Error(`${procedure} ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text).result.data;
}
