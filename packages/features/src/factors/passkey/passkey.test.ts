// Passkeys: made and answered with for one address, one session and one challenge, each once.
import { describe, expect, test } from 'vitest';
import { authenticate } from '../../accounts/sessions/authenticate.js';
import type { Request } from '../../kernel/index.js';
import {
  addAccount,
  addApp,
  addAssignment,
  addSession,
  addTree,
  callerAs,
  type Lie,
  recordedEvents,
  refusalOf,
  TestPasskey,
  testWorld,
} from '../../testing/index.js';
import { factorsRouter } from '../router.js';

const world = testWorld();
const MINUTE = 60_000;
const HOST = 'dangjian.example.cn';
const ORIGIN = `https://${HOST}`;
const site = { host: HOST, origin: ORIGIN };

const asking = (sessionSecret: string, given: Partial<Request> = {}) =>
  callerAs(world, factorsRouter, null, { sessionSecret, site, ...given });
const actorOf = (sessionSecret: string) =>
  authenticate(world.services, { sessionSecret, loopback: true }, null);

async function officer() {
  const { district } = await addTree(world);
  const account = await addAccount(world);
  await addAssignment(world, account, 'system_admin', district);
  return { account, ...(await addSession(world, account)) };
}

async function addPasskey(secret: string, lie: Lie = {}) {
  const passkey = new TestPasskey(HOST, ORIGIN);
  const options = await asking(secret).beginPasskey();
  const response = passkey.create(options, lie);
  const added = await asking(secret).addPasskey({ name: '办公电脑', response });
  return { passkey, added, response };
}

/** An officer with a passkey, and a second session in which only the password was given. */
async function enrolled() {
  const first = await officer();
  const made = await addPasskey(first.secret);
  const { secret } = await addSession(world, first.account);
  return { ...first, ...made, first: first.secret, secret };
}

describe('making one', () => {
  test('is the first factor, with its recovery codes, and keeps the public key only', async () => {
    const { first, added, account } = await enrolled();
    expect(added.codes).toHaveLength(10);
    expect(await actorOf(first)).not.toBeNull();
    const row = await world.db
      .selectFrom('factor')
      .selectAll()
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ kind: 'passkey', name: '办公电脑', counter: 0, secret: null });
  });

  test.each<[string, Lie]>([
    ['another origin', { origin: 'https://dangjian.example.com' }],
    ['a host of the same name below another', { origin: `https://evil.${HOST}` }],
    ['another address that it is bound to', { host: 'example.cn' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['nobody who unlocked it', { unverified: true }],
  ])('is refused with %s', async (_, lie) => {
    const { secret } = await officer();
    expect(await refusalOf(addPasskey(secret, lie))).toBe('passkey_refused');
    expect(await refusalOf(actorOf(secret))).toBe('factor_enrolment_needed');
  });

  test('answers one question, of its own session, in five minutes', async () => {
    const one = await officer();
    const other = await officer();
    const passkey = new TestPasskey(HOST, ORIGIN);
    const options = await asking(one.secret).beginPasskey();
    const input = { name: '手机', response: passkey.create(options) };
    await asking(other.secret).beginPasskey();
    expect(await refusalOf(asking(other.secret).addPasskey(input))).toBe('passkey_refused');
    world.clock.advance(5 * MINUTE);
    expect(await refusalOf(asking(one.secret).addPasskey(input))).toBe('factor_question_over');
    const again = await asking(one.secret).beginPasskey();
    await asking(one.secret).addPasskey({ name: '手机', response: passkey.create(again) });
    // The same one is not added twice.
    const twice = await asking(one.secret).beginPasskey();
    expect(twice.excludeCredentials).toHaveLength(1);
    const response = passkey.create(twice);
    expect(await refusalOf(asking(one.secret).addPasskey({ name: '手机', response }))).toBe(
      'duplicate',
    );
  });

  test('is not offered where no address is configured', async () => {
    const { secret } = await officer();
    expect((await asking(secret, { site: null }).question()).passkeys).toBe(false);
    expect(await refusalOf(asking(secret, { site: null }).beginPasskey())).toBe(
      'passkey_unavailable',
    );
  });
});

describe('answering with one', () => {
  test('gives the factor in this session', async () => {
    const { secret, passkey, account } = await enrolled();
    const question = await asking(secret).question();
    expect(question).toMatchObject({ asked: 'factor', passkey: true, totp: false });
    const options = await asking(secret).askPasskey();
    expect(options).toMatchObject({ rpId: HOST, userVerification: 'required' });
    await asking(secret).answerByPasskey({ response: passkey.get(options) });
    expect(await actorOf(secret)).toMatchObject({ accountId: account.id });
    const given = await recordedEvents(world, 'factor.given');
    expect(given.at(-1)?.data).toMatchObject({ accountId: account.id, method: 'passkey' });
  });

  test('a challenge serves once, in its session, for five minutes', async () => {
    const { secret, first, passkey } = await enrolled();
    const options = await asking(secret).askPasskey();
    const response = passkey.get(options);
    await asking(first).askPasskey();
    expect(await refusalOf(asking(first).answerByPasskey({ response }))).toBe('passkey_refused');
    await asking(secret).answerByPasskey({ response });
    expect(await refusalOf(asking(secret).answerByPasskey({ response }))).toBe(
      'factor_question_over',
    );
    const late = passkey.get(await asking(secret).askPasskey());
    world.clock.advance(5 * MINUTE);
    expect(await refusalOf(asking(secret).answerByPasskey({ response: late }))).toBe(
      'factor_question_over',
    );
  });

  test('the same answer twice at once passes once', async () => {
    const { secret, passkey } = await enrolled();
    const response = passkey.get(await asking(secret).askPasskey());
    const both = await Promise.allSettled([
      asking(secret).answerByPasskey({ response }),
      asking(secret).answerByPasskey({ response }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each<[string, Lie]>([
    ['another origin', { origin: 'http://dangjian.example.cn' }],
    ['another address that it is bound to', { host: 'localhost' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['nobody who unlocked it', { unverified: true }],
  ])('is refused with %s, and the challenge is gone', async (_, lie) => {
    const { secret, passkey } = await enrolled();
    const options = await asking(secret).askPasskey();
    const wrong = passkey.get(options, lie);
    expect(await refusalOf(asking(secret).answerByPasskey({ response: wrong }))).toBe(
      'passkey_refused',
    );
    const right = passkey.get(options);
    expect(await refusalOf(asking(secret).answerByPasskey({ response: right }))).toBe(
      'factor_question_over',
    );
    expect(await refusalOf(actorOf(secret))).toBe('factor_needed');
  });

  test('the passkey of another account is refused, also under the id of an own one', async () => {
    const one = await enrolled();
    const other = await enrolled();
    const options = await asking(one.secret).askPasskey();
    const foreign = other.passkey.get(options);
    expect(await refusalOf(asking(one.secret).answerByPasskey({ response: foreign }))).toBe(
      'passkey_refused',
    );
    const { id } = one.passkey.get(options);
    const again = other.passkey.get(await asking(one.secret).askPasskey());
    const disguised = { ...again, id, rawId: id };
    expect(await refusalOf(asking(one.secret).answerByPasskey({ response: disguised }))).toBe(
      'passkey_refused',
    );
  });

  test('one that counts and falls behind is a copy: refused, and the owner is told', async () => {
    const { secret, first, passkey } = await enrolled();
    const answer = async (counter: number) => {
      passkey.counter = counter;
      const response = passkey.get(await asking(secret).askPasskey());
      return asking(secret).answerByPasskey({ response });
    };
    await answer(7);
    expect(await refusalOf(answer(7))).toBe('passkey_refused');
    expect(await refusalOf(answer(3))).toBe('passkey_refused');
    await answer(8);
    const actor = await actorOf(first);
    const { changes } = await callerAs(world, factorsRouter, actor).own();
    expect(changes.map(({ what }) => what)).toEqual(['cloned', 'cloned', 'added']);
  });

  test('beside an app, each passes by itself', async () => {
    const { secret, first, passkey } = await enrolled();
    const app = await addApp(world, first);
    expect(app.codes).toEqual([]);
    expect(await asking(secret).question()).toMatchObject({ totp: true, passkey: true });
    await asking(secret).answerByPasskey({
      response: passkey.get(await asking(secret).askPasskey()),
    });
    expect(await actorOf(secret)).not.toBeNull();
  });
});
