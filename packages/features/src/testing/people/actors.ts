// Builder of an actor under a role for tests.
import type { ReviewDepartment } from '@xianfeng/rules';
import { type Actor, branchRoles, type Role } from '../../kernel/index.js';
import type { TestOrganization } from '../places/organizations.js';
import type { World } from '../world.js';
import { addAccount, addAssignment, addSession } from './accounts.js';
import { addMember, addPerson, type TestMember } from './members.js';

/** Roles whose holders are members of the branch that they work in. */
const ofTheBranch: readonly Role[] = ['member', ...branchRoles];

/**
 * An actor under a role at an organization: “the secretary of branch X” is `actorAs(world,
 * 'branch_secretary', x)`. Person, membership (in a branch), account, assignment and session are
 * all in the database.
 *
 * @param member the member who acts; without it a new one joins the branch
 * @param department for which an officer acts
 */
export async function actorAs(
  world: World,
  role: Role,
  organization: TestOrganization,
  member?: TestMember,
  department: ReviewDepartment | null = null,
): Promise<Actor> {
  const acting =
    member ?? (ofTheBranch.includes(role) ? await addMember(world, organization) : undefined);
  const person = acting ? { id: acting.personId, name: acting.name } : await addPerson(world);
  const account = await addAccount(world, { person });
  const assignment = await addAssignment(
    world,
    account,
    role,
    organization,
    department === null ? {} : { department },
  );
  const session = await addSession(world, account);
  return {
    accountId: account.id,
    sessionId: session.id,
    displayName: account.displayName,
    personId: person.id,
    memberId: acting?.id ?? null,
    branchId: acting?.branch.id ?? null,
    authenticatedAt: world.clock.now(),
    mustChangePassword: false,
    assignment: {
      id: assignment.id,
      role,
      organizationId: organization.id,
      organizationPath: organization.path,
      department,
    },
  };
}
