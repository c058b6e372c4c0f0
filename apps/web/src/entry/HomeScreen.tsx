import type { Role } from '@xianfeng/features/kernel/schema';
import { type ComponentType, lazy, Suspense } from 'react';
import { useMe } from '../app/session/me.js';
import { Skeleton } from '../components/feedback/Skeleton.js';

const Accounts = lazy(async () => {
  const { AccountsPage } = await import('../features/accounts/AccountsPage.js');
  return { default: AccountsPage };
});

const Audit = lazy(async () => {
  const { AuditPage } = await import('../features/audit/AuditPage.js');
  return { default: AuditPage };
});

const Member = lazy(async () => {
  const { MemberHome } = await import('./MemberHome.js');
  return { default: MemberHome };
});

const Desk = lazy(async () => {
  const { Desk } = await import('../features/duties/Desk.js');
  return { default: Desk };
});

const Board = lazy(async () => {
  const { Board } = await import('../features/board/Board.js');
  return { default: Board };
});

const Economy = lazy(async () => {
  const { EconomyHome } = await import('../features/economy/EconomyPage.js');
  return { default: EconomyHome };
});

const Queue = lazy(async () => {
  const { QueueHome } = await import('../features/appointments/review/QueuePage.js');
  return { default: QueueHome };
});

const Supervision = lazy(async () => {
  const { SupervisionPage } = await import(
    '../features/appointments/supervision/SupervisionPage.js'
  );
  return { default: SupervisionPage };
});

const Account = lazy(async () => {
  const { AccountPage } = await import('../features/accounts/AccountPage.js');
  return { default: AccountPage };
});

/** An officer for agriculture follows the economy; those of other departments begin with their account. */
function Officer() {
  return useMe().assignment.department === 'agriculture' ? <Economy /> : <Account />;
}

/** What each role begins with. */
const homes: Record<Role, ComponentType> = {
  member: Member,
  branch_secretary: Desk,
  organization_commissioner: Desk,
  street_organizer: Board,
  district_auditor: Board,
  district_approver: Board,
  joint_review_officer: Queue,
  department_officer: Officer,
  village_accountant: Economy,
  village_supervisor: Supervision,
  system_admin: Accounts,
  security_admin: Accounts,
  audit_admin: Audit,
};

export function HomeScreen() {
  const Screen = homes[useMe().assignment.role];
  return (
    <Suspense fallback={<Skeleton />}>
      <Screen />
    </Suspense>
  );
}
