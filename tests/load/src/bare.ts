/**
 * The bare counterpart, a process of its own: `node:http`, `pg` and `ws`, one prepared statement for
 * each question, no sessions, no scope, no masking beyond what SQL does, no events. What it does, it
 * does as durably: it commits, and it tells of it by NOTIFY.
 *
 * usage: node bare.js DATABASE_URL — prints its port, then serves until it is ended.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  activityInsert,
  attendanceInsert,
  cellStatement,
  matrixStatement,
  rosterStatement,
} from './statements.js';
import { tellUsage } from './usage.js';

tellUsage();
const url = process.argv[2];
if (url === undefined) throw new Error('usage: bare.js DATABASE_URL');
const pool = new pg.Pool({ connectionString: url, max: 10 });

async function roster(query: URLSearchParams, answer: ServerResponse): Promise<void> {
  const from = query.get('from');
  const result = await pool.query<{ body: string }>({
    name: 'roster',
    text: rosterStatement,
    values: [from, query.get('to')],
  });
  answer.setHeader('content-type', 'application/json; charset=utf-8');
  answer.end(result.rows[0]?.body);
}

async function matrix(query: URLSearchParams, answer: ServerResponse): Promise<void> {
  const result = await pool.query<{ body: string }>({
    name: 'matrix',
    text: matrixStatement,
    values: [query.get('from'), query.get('to')],
  });
  answer.setHeader('content-type', 'application/json; charset=utf-8');
  answer.end(result.rows[0]?.body);
}

async function cell(query: URLSearchParams, answer: ServerResponse): Promise<void> {
  const result = await pool.query<{ body: string }>({
    name: 'cell',
    text: cellStatement,
    values: ['from', 'to', 'first', 'next'].map((name) => query.get(name)),
  });
  answer.setHeader('content-type', 'application/json; charset=utf-8');
  answer.end(result.rows[0]?.body);
}

async function record(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part);
  const input: { activity: unknown[]; year: number; members: number[] } = JSON.parse(
    Buffer.concat(parts).toString('utf8'),
  );
  const client = await pool.connect();
  try {
    await client.query('begin');
    const activity = await client.query<{ id: string }>({
      name: 'activity',
      text: activityInsert,
      values: input.activity,
    });
    await client.query({
      name: 'attendance',
      text: attendanceInsert,
      values: [input.year, activity.rows[0]?.id, input.members],
    });
    await client.query(`select pg_notify('bare', '')`);
    await client.query('commit');
    answer.end('{}');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const questions: ReadonlyMap<string, typeof roster> = new Map([
  ['/roster', roster],
  ['/matrix', matrix],
  ['/cell', cell],
]);

const server = createServer((asked, answer) => {
  const address = new URL(asked.url ?? '/', 'http://bare');
  const ask = questions.get(address.pathname);
  const work = ask === undefined ? record(asked, answer) : ask(address.searchParams, answer);
  work.catch((error: unknown) => {
    answer.statusCode = 500;
    answer.end(String(error));
  });
});

const sockets = new Set<WebSocket>();
const live = new WebSocketServer({ server, perMessageDeflate: false });
live.on('connection', (socket, { headers }) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  const secret = /xianfeng_session=(\w+)/.exec(headers.cookie ?? '')?.[1];
  if (secret !== undefined) void greet(socket, secret);
});

const accounts = new Map<string, Promise<string>>();

/** Who comes with a session is told whose it is; each session is looked up once. */
async function greet(socket: WebSocket, secret: string): Promise<void> {
  const known = accounts.get(secret);
  const looking = known ?? accountBehind(secret);
  if (known === undefined) accounts.set(secret, looking);
  socket.send(`welcome ${await looking}`);
}

async function accountBehind(secret: string): Promise<string> {
  const { rows } = await pool.query<{ login: string }>({
    name: 'account',
    text: `select a.login from session s join account a on a.id = s.account_id
           where s.secret_hash = $1 and s.expires_at > now()`,
    values: [createHash('sha256').update(secret).digest()],
  });
  return rows[0]?.login ?? 'nobody';
}

const listener = new pg.Client(url);
await listener.connect();
listener.on('notification', (message) => {
  if (message.channel !== 'bare_live') return;
  for (const socket of sockets) socket.send(message.payload ?? '');
});
await listener.query('listen bare_live');

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(address.port);
});
