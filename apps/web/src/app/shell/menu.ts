import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  FundOutlined,
  HomeOutlined,
  IdcardOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '@xianfeng/features/kernel/schema';
import type { ComponentType } from 'react';

export interface MenuItem {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: ComponentType<{ 'aria-hidden': true }>;
}

const home: MenuItem = { to: '/', label: '首页', icon: HomeOutlined };
const account: MenuItem = { to: '/account', label: '我的账号', icon: UserOutlined };

const myTasks: MenuItem = { to: '/my/tasks', label: '任务', icon: CarryOutOutlined };
const myActivities: MenuItem = { to: '/my/activities', label: '组织生活', icon: CalendarOutlined };

const activities: MenuItem = { to: '/activities', label: '组织生活', icon: CalendarOutlined };

const tasks: MenuItem = { to: '/tasks', label: '任务', icon: CarryOutOutlined };

const accounts: MenuItem = { to: '/accounts', label: '账号授权', icon: SafetyCertificateOutlined };

const organizations: MenuItem = { to: '/organizations', label: '党组织', icon: ApartmentOutlined };
const members: MenuItem = { to: '/members', label: '党员', icon: TeamOutlined };

const economy: MenuItem = { to: '/economy', label: '村级经济', icon: FundOutlined };

const settings: MenuItem = { to: '/settings', label: '区级设置', icon: SettingOutlined };

const talents: MenuItem = { to: '/talents', label: '人才库', icon: IdcardOutlined };
const teams: MenuItem = { to: '/teams', label: '村班子', icon: SolutionOutlined };
const appointments: MenuItem = { to: '/appointments', label: '人选办理', icon: AuditOutlined };
const volunteer: MenuItem = { to: '/my/volunteer', label: '自荐', icon: IdcardOutlined };

const member = [home, myTasks, myActivities, volunteer, account];
const branch = [
  home,
  activities,
  tasks,
  members,
  economy,
  talents,
  teams,
  organizations,
  settings,
  account,
];
const auditors = [
  home,
  activities,
  tasks,
  economy,
  talents,
  teams,
  appointments,
  organizations,
  members,
  settings,
  account,
];
const administrators = [{ ...home, label: '账号' }, organizations, settings, account];

/** Views of what villages and communities have; nobody sees them where there is none. */
const ofVillages: readonly MenuItem['to'][] = ['/economy', '/talents', '/teams', '/appointments'];

const menus: Record<Role, readonly MenuItem[]> = {
  member,
  branch_secretary: branch,
  organization_commissioner: branch,
  street_organizer: [...auditors.slice(0, -2), accounts, settings, account],
  district_auditor: auditors,
  district_approver: auditors,
  joint_review_officer: [{ ...home, label: '联审' }, organizations, account],
  department_officer: [home, economy, organizations, account],
  village_accountant: [home, organizations, account],
  village_supervisor: [{ ...home, label: '村务监督' }, account],
  system_admin: administrators,
  security_admin: [{ ...home, label: '账号' }, settings, organizations, account],
  audit_admin: [{ ...home, label: '审计日志' }, settings, account],
};

/** For whom a menu is: the role, and whether there are villages where it works. */
export interface MenuReader {
  assignment: { role: Role };
  villages: boolean;
}

/** The views of a reader, the most used first: the phone shows the first three and 我的. */
export function menuOf({ assignment, villages }: MenuReader): readonly MenuItem[] {
  return menus[assignment.role].filter(({ to }) => villages || !ofVillages.includes(to));
}

const PHONE_ITEMS = 4;

/** The bar at the thumb: the most used views and 我的账号, where the others are listed. */
export function phoneMenu(reader: MenuReader): readonly MenuItem[] {
  const views = menuOf(reader).filter(({ to }) => to !== account.to);
  return [...views.slice(0, PHONE_ITEMS - 1), { ...account, label: '我的' }];
}

/** Views that found no place in the bar of the phone. */
export function furtherViews(reader: MenuReader): readonly MenuItem[] {
  return menuOf(reader)
    .filter(({ to }) => to !== account.to)
    .slice(PHONE_ITEMS - 1);
}
