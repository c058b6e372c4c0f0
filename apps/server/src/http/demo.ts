// Route that tells the demo's accounts on this machine.
import type { DemoAccount } from '@xianfeng/demo/accounts';
import type { FastifyInstance } from 'fastify';
import { senderOf } from './request.js';
import { isLoopback } from './sender.js';

/** Tells the sign-in page the demo's accounts, on the machine that it runs on and nowhere else. */
export function registerDemo(app: FastifyInstance, accounts: readonly DemoAccount[]): void {
  app.get('/demo/accounts', (request, reply) => {
    const here = isLoopback(senderOf(request), request.raw);
    return reply.header('cache-control', 'no-store').send(here ? accounts : []);
  });
}
