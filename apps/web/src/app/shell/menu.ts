// The menu of each role, from the entries that the features declare.
import HomeOutlined from '@ant-design/icons-svg/es/asn/HomeOutlined';
import UserOutlined from '@ant-design/icons-svg/es/asn/UserOutlined';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '@xianfeng/features/kernel/labels';
import type { Icon, MenuEntry, Waits } from '../feature/feature.js';

/** The address of a view. */
export type ViewPath = NonNullable<LinkProps['to']>;

/** A line of the menu. */
export interface MenuItem {
  to: ViewPath;
  label: string;
  icon: Icon;
}

/** What the features declare for the menu. */
export interface Menu {
  entries: readonly MenuEntry<ViewPath>[];
  /** What the home is called for a role; 首页 where nothing is said. */
  homeLabels: ReadonlyMap<Role, string>;
  /** What waits for readers, counted beside the home. */
  waits: readonly Waits[];
}

const home: MenuItem = { to: '/', label: '首页', icon: HomeOutlined };
const account: MenuItem = { to: '/account', label: '我的账号', icon: UserOutlined };

let menu: Menu = { entries: [], homeLabels: new Map(), waits: [] };

/** Says what stands in the menu: the entries of all features, before the first view. */
export function fillMenu(declared: Menu): void {
  menu = declared;
}

/** For whom a menu is: the role, and whether there are villages where it works. */
export interface MenuReader {
  assignment: { role: Role };
  villages: boolean;
}

/** The views of a reader, the most used first: the phone shows the first three and 我的. */
export function menuOf({ assignment: { role }, villages }: MenuReader): readonly MenuItem[] {
  const views = menu.entries
    .flatMap((entry) => {
      const place = entry.roles[role];
      return place === undefined || (entry.ofVillages && !villages) ? [] : [{ entry, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
  return [{ ...home, label: menu.homeLabels.get(role) ?? home.label }, ...views, account];
}

/** What waits for a role. */
export function waitsOf(role: Role): readonly Waits[] {
  return menu.waits.filter(({ roles }) => roles.includes(role));
}

const PHONE_ITEMS = 4;

/** The bar at the bottom edge: the most used views and 我的账号, where the others are listed. */
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

/** The view of the menu that an address belongs to: of two that lie in each other, the inner one. */
export function openView(items: readonly MenuItem[], pathname: string): ViewPath | undefined {
  const holding = items.filter(({ to }) =>
    to === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${to}/`),
  );
  return holding.sort((a, b) => b.to.length - a.to.length)[0]?.to;
}
