/** Accounts and assignments of everybody who holds an office. */
import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Accounts,
  copyRows,
  DEMO_PASSWORD,
  streetLogin,
  type Tree,
  takeIds,
  type Value,
} from '../../kit/demo/index.js';
import {
  draftOfStreet,
  draftOfSupervisor,
  draftsOfAccountants,
  draftsOfBranch,
  draftsOfDistrict,
  draftsOfVillages,
} from './drafts.js';

/** Opens the accounts of everybody who holds an office, and the few that a visitor signs in with. */
export async function openAccounts(
  { client, createdAt }: DemoStage,
  tree: Tree,
): Promise<Accounts> {
  const drafts = [
    ...tree.branches.flatMap((branch) => draftsOfBranch(tree, branch)),
    ...tree.streets.map((street) => draftOfStreet(tree, street)),
    ...draftsOfDistrict(tree),
    ...draftsOfAccountants(tree),
    ...draftsOfVillages(tree),
    draftOfSupervisor(),
  ];
  const firstAccount = await takeIds(client, 'account', drafts.length);
  const known = await hash(DEMO_PASSWORD);
  // A password that is not known to anyone: such an account is opened with a code, like a real one.
  const unknown = await hash(randomBytes(32).toString('base64'));
  await copyRows(
    client,
    'account',
    [
      'id',
      'person_id',
      'login',
      'display_name',
      'password_hash',
      'password_changed_at',
      'must_change_password',
      'demo',
      'created_at',
    ],
    drafts.map((draft, index) => [
      firstAccount + index,
      draft.member?.personId ?? null,
      draft.login,
      draft.name,
      draft.open ? known : unknown,
      createdAt,
      false,
      true,
      createdAt,
    ]),
  );
  const assignments = drafts.flatMap((draft, index) =>
    draft.assignments.map((given) => ({ ...given, account: firstAccount + index })),
  );
  const firstAssignment = await takeIds(client, 'assignment', assignments.length);
  await copyRows(
    client,
    'assignment',
    ['id', 'account_id', 'role', 'organization_id', 'starts_on', 'department'],
    assignments.map((given, index): Value[] => [
      firstAssignment + index,
      given.account,
      given.role,
      given.organizationId,
      given.from,
      given.department ?? null,
    ]),
  );
  const assignmentOf = new Map<number, number>();
  assignments.forEach(({ account }, index) => {
    if (!assignmentOf.has(account)) assignmentOf.set(account, firstAssignment + index);
  });
  const byLogin = new Map(
    drafts.map((draft, index) => {
      const id = firstAccount + index;
      return [draft.login, { id, assignmentId: assignmentOf.get(id) ?? 0 }];
    }),
  );
  const idOf = (login: string | null) => (login === null ? null : (byLogin.get(login)?.id ?? null));
  const offices = new Map(
    tree.branches.map((branch) => {
      const [secretary, commissioner = null] = draftsOfBranch(tree, branch).map((d) => d.login);
      return [
        branch.id,
        {
          secretary: idOf(secretary ?? null) ?? firstAccount,
          commissioner: branch.hasCommittee ? idOf(commissioner) : null,
          organizer: idOf(streetLogin(tree, branch.street)) ?? firstAccount,
        },
      ];
    }),
  );
  return { offices, byLogin, assignmentOf };
}
