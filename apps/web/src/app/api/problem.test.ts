// Tests of what went wrong: each kind of fault is told as what it is, and none as another.
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@xianfeng/api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answerOf } from './answer.js';
import { mayRetry, toProblem } from './problem.js';
import { problemText } from './problem-text.js';

beforeAll(() => void vi.stubGlobal('navigator', { onLine: true }));
afterAll(() => void vi.unstubAllGlobals());

const GONE = () => Promise.reject(new TypeError('Failed to fetch'));
const page = (status: number) =>
  new Response('<html>Bad Gateway</html>', { status, headers: { 'content-type': 'text/html' } });

/** What a procedure's caller is told where the line gives this. */
async function problemOf(line: () => Promise<Response>) {
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: 'http://127.0.0.1/trpc', fetch: () => answerOf(line()) })],
  });
  const error: unknown = await client.accounts.me.query().catch((thrown: unknown) => thrown);
  const problem = toProblem(error);
  return { problem, text: problemText(problem), retry: mayRetry(problem) };
}

test('no answer came: the network, and what was typed may be sent again', async () => {
  const { problem, text, retry } = await problemOf(GONE);
  expect(problem).toEqual({ kind: 'unanswered', offline: false });
  expect(text).toMatch(/没有收到系统的答复.*重试/);
  expect(retry).toBe(true);
});

test('the line breaks within the answer: the network as well', async () => {
  const broken = new ReadableStream({ pull: (end) => end.error(new TypeError('network error')) });
  const { problem } = await problemOf(() => Promise.resolve(new Response(broken)));
  expect(problem.kind).toBe('unanswered');
});

test('a page of a proxy, and JSON of another program: not this system has answered', async () => {
  const restarting = await problemOf(() => Promise.resolve(page(502)));
  expect(restarting.problem).toEqual({ kind: 'strange', status: 502 });
  expect(restarting.text).toMatch(/正在重启或升级.*502/);
  expect(restarting.retry).toBe(true);
  const other = await problemOf(() => Promise.resolve(page(200)));
  expect(other.text).toMatch(/不是本系统发来的.*登录.*网络/);
  const json = await problemOf(() => Promise.resolve(Response.json({ ok: true })));
  expect(json.problem).toEqual({ kind: 'strange', status: 200 });
});

test('a fault of the server has the number under which its log has it', async () => {
  const app = { code: 'internal', number: 1013, message: '系统出了问题。', fault: '4831-0926' };
  const told = { error: { code: -32603, message: '', data: { app } } };
  const { text } = await problemOf(() => Promise.resolve(Response.json(told, { status: 500 })));
  expect(text).toMatch(/系统出了问题。.*故障编号4831-0926/);
});

test('a fault in the code of the page is no lost network, and repeating it is no way out', () => {
  for (const error of [new TypeError('x is undefined'), new Error('x'), 'x']) {
    const problem = toProblem(error);
    expect(problem).toEqual({ kind: 'page', done: false });
    expect(problemText(problem)).toMatch(/本页.*不是网络.*重新载入/);
    expect(problemText(problem)).not.toMatch(/网络(已断开|不稳)/);
    expect(mayRetry(problem)).toBe(false);
  }
});

test('a part of the app that does not come is told apart from both', () => {
  const missing = 'Failed to fetch dynamically imported module: http://x/assets/a.js';
  for (const message of [missing, 'error loading dynamically imported module: x'])
    expect(toProblem(new TypeError(message))).toEqual({ kind: 'part' });
});
