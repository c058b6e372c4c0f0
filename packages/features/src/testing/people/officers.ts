// Officers with a second factor, and what is asked of their sessions.
import { actorForSocket, authenticate } from '../../accounts/sessions/authenticate.js';
import { readSessions } from '../../accounts/sessions/sessions.js';
import { factorsRouter } from '../../factors/router.js';
import type { Actor, Request, Role } from '../../kernel/index.js';
import { callerAs } from '../calls.js';
import { addTree } from '../places/organizations.js';
import type { World } from '../world.js';
import { addAccount, addAssignment, addSession } from './accounts.js';
import { addApp } from './apps.js';

const STEP_MS = 30_000;

/** The actor behind a live connection of this session, by way of this machine where nothing else is said. */
export async function socketActor(
  { services }: Pick<World, 'services'>,
  secret: string,
  { assignment = null, loopback = true }: { assignment?: number | null; loopback?: boolean } = {},
): Promise<Actor | null> {
  const sessions = await readSessions(services, [secret]);
  return actorForSocket(sessions.get(secret) ?? null, loopback, assignment);
}

/** Builders of officers in the world of a test file. */
export function testOfficers(world: World) {
  /** An account of the district that has signed in with its password. */
  async function officer(role: Role = 'district_approver', given = {}) {
    const { district } = await addTree(world);
    const account = await addAccount(world, given);
    const at = await addAssignment(world, account, role, district);
    return { account, assignmentId: at.id, ...(await addSession(world, account)) };
  }

  /** An officer with an app, and a second session in which only the password was given. */
  async function enrolled() {
    const first = await officer();
    const app = await addApp(world, first.secret);
    // The code that set it up serves no more.
    world.clock.advance(STEP_MS);
    const { id, secret } = await addSession(world, first.account);
    return { ...first, app, first: first.secret, id, secret };
  }

  const asking = (sessionSecret: string, given: Partial<Request> = {}) =>
    callerAs(world, factorsRouter, null, { sessionSecret, ...given });
  const actorOf = (sessionSecret: string) =>
    authenticate(world.services, { sessionSecret, loopback: true }, null);
  const socketOf = (secret: string) => socketActor(world, secret);
  async function own(sessionSecret: string) {
    return callerAs(world, factorsRouter, await actorOf(sessionSecret), { sessionSecret });
  }

  return { officer, enrolled, asking, actorOf, socketOf, own };
}
