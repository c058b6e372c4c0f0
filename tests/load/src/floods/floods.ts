/**
 * What a stranger may cost: the built server under floods, and how long another client waits meanwhile.
 * Aims: 200 ms for `/healthz` and for a read, 150 MB above rest with the processes that read files.
 */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { ServerProcess, Starts } from '../processes.js';
import type { Say } from '../results.js';
import { query, type SignedIn, type Stage, signIn } from '../stage.js';
import { bombs } from './bombs.js';
import { crowd, openSockets, pause, post, strangersBody } from './senders.js';
import { watching } from './watch.js';

const FLOOD_MS = 10_000;
const MEMORY_MS = 100;

/** One flood, and what there is to tell of it. */
interface Flood {
  name: string;
  send: (until: number) => Promise<string>;
}

/** Measures each flood in turn and prints a table. */
export async function benchFloods(stage: Stage, say: Say, starts: Starts): Promise<void> {
  const served = await starts.usual();
  try {
    const flooded = { ...stage, ours: served };
    const read = query(flooded, stage.street, 'organizations.children', { parentId: null });
    const watched = [
      { url: `${served.url}/healthz`, headers: {} },
      { url: read.url, headers: read.headers ?? {} },
    ];
    say(
      'flood | longest wait of /healthz | of a read | event loop held | memory above rest | with readers | told',
    );
    say('--- | --- | --- | --- | --- | --- | ---');
    const rest = served.memory().own;
    for (const { name, send } of await floodsOf(flooded)) {
      await pause(1_500);
      await served.usage();
      const memory = watchMemory(served, rest);
      const { waits, told } = await watching(watched, () => send(performance.now() + FLOOD_MS));
      const { blocked } = await served.usage();
      const [health, other] = waits.map((ms) => `${ms.toFixed(0)} ms`);
      const { own, all } = memory.end();
      say(
        `${name} | ${health} | ${other} | ${blocked.toFixed(0)} ms | ${own} MB | ${all} MB | ${told}`,
      );
    }
  } finally {
    await served.stop();
  }
}

/** The most megabytes above what the server had before the first flood: of itself, and with its readers. */
function watchMemory(served: ServerProcess, rest: number): { end(): { own: string; all: string } } {
  const most = { own: 0, all: 0 };
  const timer = setInterval(() => {
    const { own, readers } = served.memory();
    most.own = Math.max(most.own, own - rest);
    most.all = Math.max(most.all, own - rest + readers);
  }, MEMORY_MS);
  return {
    end: () => {
      clearInterval(timer);
      return { own: most.own.toFixed(0), all: most.all.toFixed(0) };
    },
  };
}

async function floodsOf(stage: Stage): Promise<Flood[]> {
  const { url } = stage.ours;
  const members = await Promise.all(Array.from({ length: 21 }, (_, i) => memberOf(stage, i)));
  const [one = stage.street, ...others] = members;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const megabytes = 15 * 1024 * 1024;
  const bombsOf = bombs.map(({ name, procedure, bytes }): Flood => {
    const body = JSON.stringify({ fileName: 'a', base64: bytes.toString('base64') });
    return {
      name: `${name} of ${(bytes.length / 1024).toFixed(0)} KB, 8 at once`,
      send: (until) =>
        crowd(8, until, async () => {
          const { status } = await post(`${url}/trpc/${procedure}`, agent, body, stage.street);
          return String(status);
        }),
    };
  });
  return [
    { name: 'nothing', send: (until) => crowd(1, until, () => pause(100).then(() => 'pause')) },
    {
      name: '15 MB without a cookie, 24 at once',
      send: (until) => crowd(24, until, () => strangersBody(url, megabytes, 0)),
    },
    {
      name: 'slow bodies without a cookie, 200 at once',
      send: (until) => crowd(200, until, () => strangersBody(url, 1_000, 50)),
    },
    { name: '5,000 sockets of one session', send: () => manySockets(url, one) },
    { name: '1,000 sockets signed out at once', send: () => signedOut(url, others, agent) },
    ...bombsOf,
    {
      name: 'guesses of passwords, 40 at once',
      send: (until) =>
        crowd(40, until, async (index) => {
          const guess = JSON.stringify({ login: `guess-${index}`, password: randomUUID() });
          return String((await post(`${url}/trpc/accounts.signIn`, agent, guess)).status);
        }),
    },
    {
      name: 'registers as Excel, 10 at once',
      send: (until) =>
        crowd(10, until, async () => {
          const offered = await post(`${url}/files/team-register`, agent, '', stage.street);
          const address: unknown = JSON.parse(offered.text).address;
          if (typeof address !== 'string') return String(offered.status);
          const answer = await fetch(url + address, { headers: { cookie: stage.street.cookie } });
          await answer.arrayBuffer();
          return String(answer.status);
        }),
    },
  ];
}

const memberOf = ({ connection, commissioner }: Stage, index: number) =>
  signIn(
    connection,
    'organization_commissioner',
    { id: commissioner.organizationId, path: commissioner.organizationPath },
    undefined,
    `-flood-${index}`,
  );

async function manySockets(url: string, member: SignedIn): Promise<string> {
  const opened = await openSockets(url, 5_000, () => member);
  opened.end();
  return `${opened.welcomed} welcomed`;
}

async function signedOut(url: string, members: SignedIn[], agent: Agent): Promise<string> {
  const [first] = members;
  if (first === undefined) return 'nobody';
  const each = 40;
  const opened = await openSockets(
    url,
    members.length * each,
    (index) => members[Math.floor(index / each)] ?? first,
  );
  const begun = performance.now();
  await Promise.all(members.map((who) => post(`${url}/trpc/accounts.signOut`, agent, '{}', who)));
  const late = pause(15_000).then(() => 'not all closed in 15 s');
  const closed = opened.closed.then(() => `closed in ${(performance.now() - begun).toFixed(0)} ms`);
  const told = await Promise.race([closed, late]);
  opened.end();
  return `${opened.welcomed} welcomed, ${told}`;
}
