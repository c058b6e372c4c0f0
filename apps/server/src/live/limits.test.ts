// Tests of what one sender may open and say.
import type { Actor } from '@xianfeng/features/kernel';
import { actorAs, addSession, addTree, testWorld } from '@xianfeng/features/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Live } from './live.js';
import { listenLive } from './testing.js';

const world = testWorld();
const sockets: Socket[] = [];
let member: Actor;
let secretary: Actor;
let live: Live;
let address: string;

beforeAll(async () => {
  const tree = await addTree(world);
  member = await actorAs(world, 'member', tree.west.branch);
  secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  ({ live, address } = await listenLive(world));
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await live.close();
});

const sessionOf = (actor: Actor) => addSession(world, { id: actor.accountId });

/** Opens so many connections of a session, and gives those that were welcomed. */
async function open(actor: Actor, secret: string, count: number): Promise<Socket[]> {
  const opened = Array.from({ length: count }, () => {
    const socket = io(address, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { assignment: actor.assignment.id, cursor: null, scope: null },
      extraHeaders: { cookie: `xianfeng_session=${secret}` },
    });
    sockets.push(socket);
    const welcomed = new Promise<boolean>((resolve) => {
      socket.on('welcome', () => resolve(true));
      socket.on('connect_error', () => resolve(false));
      socket.on('disconnect', () => resolve(false));
    });
    return { socket, welcomed };
  });
  const answers = await Promise.all(opened.map(({ welcomed }) => welcomed));
  return opened.flatMap(({ socket }, index) => (answers[index] === true ? [socket] : []));
}

test('holds so many connections open by session and by account, and others are welcomed', async () => {
  const [one, two] = [await sessionOf(member), await sessionOf(member)];
  const first = await open(member, one.secret, 12);
  expect(first).toHaveLength(5);
  const second = await open(member, two.secret, 12);
  expect(second).toHaveLength(3);
  const { secret } = await sessionOf(secretary);
  expect(await open(secretary, secret, 1)).toHaveLength(1);
  // A place comes back with the end of a connection.
  first[0]?.disconnect();
  await vi.waitFor(async () => expect(await open(member, one.secret, 1)).toHaveLength(1));
  for (const socket of [...first, ...second]) socket.disconnect();
});

test('is cut where it talks instead of listening', async () => {
  const { secret } = await sessionOf(secretary);
  const [socket] = await open(secretary, secret, 1);
  for (let time = 0; time < 40; time++) socket?.emit('shout', time);
  await vi.waitFor(() => expect(socket?.connected).toBe(false), 5_000);
});

/** Asks the way of browsers without websockets. */
async function poll(query: string, { secret }: { secret: string }, body?: string) {
  const answer = await fetch(`${address}/live/?EIO=4&transport=polling${query}`, {
    headers: { cookie: `xianfeng_session=${secret}` },
    ...(body !== undefined && { method: 'POST', body }),
  });
  return { status: answer.status, text: await answer.text() };
}
const sidIn = ({ text }: { text: string }) => /"sid":"([^"]+)"/.exec(text)?.[1] ?? '';

test('is cut where it asks for namespaces that there are not', async () => {
  const mine = await sessionOf(secretary);
  const sid = sidIn(await poll('', mine));
  const asked = Array.from({ length: 40 }, (_, at) => `40/n${at},{}`).join('\x1e');
  await poll(`&sid=${sid}`, mine, asked);
  expect((await poll(`&sid=${sid}`, mine)).text).not.toContain('/n39');
});

test('is polled by the session that opened it, and never as a script', async () => {
  const [mine, other] = [await sessionOf(member), await sessionOf(secretary)];
  const sid = sidIn(await poll('', mine));
  expect((await poll(`&sid=${sid}`, other)).status).toBe(400);
  expect((await poll('&j=1', mine)).status).toBe(400);
  const auth = JSON.stringify({ assignment: member.assignment.id, cursor: null, scope: null });
  expect((await poll(`&sid=${sid}`, mine, `40${auth}`)).status).toBe(200);
  await vi.waitFor(async () => expect((await poll(`&sid=${sid}`, mine)).text).toContain('welcome'));
});

test('strangers behind an address take no place of its people, and the longest waiting of them goes', async () => {
  const handshake = `${address}/live/?EIO=4&transport=polling`;
  const answers: string[] = [];
  for (let stranger = 0; stranger < 70; stranger++) {
    answers.push(await (await fetch(handshake)).text());
  }
  expect(answers.every((answer) => answer.startsWith('0{"sid"'))).toBe(true);
  const { secret } = await sessionOf(secretary);
  expect(await open(secretary, secret, 1)).toHaveLength(1);
  const sids = [answers.at(0), answers.at(-1)].map(
    (answer) => /"sid":"([^"]+)"/.exec(answer ?? '')?.[1],
  );
  const statuses = await Promise.all(
    sids.map(async (sid) => {
      const body = '40';
      return (await fetch(`${handshake}&sid=${sid}`, { method: 'POST', body })).status;
    }),
  );
  expect(statuses).toEqual([400, 200]);
});
