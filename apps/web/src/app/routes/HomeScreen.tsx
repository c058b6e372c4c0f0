import type { Role } from '@xianfeng/features/kernel/schema';
import { type ComponentType, lazy, Suspense } from 'react';
import { Skeleton } from '../../components/feedback/Skeleton.js';
import { useMe } from '../session/me.js';

const Account = lazy(async () => {
  const { AccountPage } = await import('../../features/accounts/AccountPage.js');
  return { default: AccountPage };
});

const Member = lazy(async () => {
  const { MemberHome } = await import('../homes/MemberHome.js');
  return { default: MemberHome };
});

/** What each role begins with. */
const homes: Record<Role, ComponentType> = {
  member: Member,
  branch_secretary: Account,
  organization_commissioner: Account,
  street_organizer: Account,
  district_auditor: Account,
  district_approver: Account,
  system_admin: Account,
  security_admin: Account,
  audit_admin: Account,
};

export function HomeScreen() {
  const Screen = homes[useMe().assignment.role];
  return (
    <Suspense fallback={<Skeleton />}>
      <Screen />
    </Suspense>
  );
}
