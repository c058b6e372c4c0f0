// What the features of the web declare is whole: homes, the way to each view, parts.
import '../testing/browser.js';
import { roles } from '@xianfeng/features/kernel/labels';
import { describe, expect, test } from 'vitest';
import { homes, slotParts } from './collected.js';
import * as features from './features.js';

test.each(roles)('%s begins with one view', (role) => {
  const always = homes.filter((home) => home.roles.includes(role) && home.when === undefined);
  expect(always).toHaveLength(1);
});

/** Views that the frame itself leads to. */
const FRAME = ['/', '/account'];
const all = Object.entries(features);
const menu = all.flatMap(([, feature]) => feature.menu.map(({ to }): string => to));
const paths = [...FRAME, ...all.flatMap(([, { routes }]) => routes.map(pathOf))];

function pathOf(route: { options: { path?: string } }): string {
  return route.options.path ?? '';
}

describe.each(all)('each view of %s', (_, { routes, reachedFrom }) => {
  test('stands in the menu or below a view of it, or says what leads to it', () => {
    const shown = [...FRAME.slice(1), ...menu, ...Object.keys(reachedFrom ?? {})];
    const below = (path: string) =>
      shown.some((each) => path === each || path.startsWith(`${each}/`));
    expect(routes.map(pathOf).filter((path) => !below(path))).toEqual([]);
  });

  test('is reached from a view that exists', () => {
    expect(
      Object.values<string>(reachedFrom ?? {}).filter((from) => !paths.includes(from)),
    ).toEqual([]);
  });
});

test('a view of managers that a member opens leads to what the member has', () => {
  const managers = all.flatMap(([, feature]) =>
    feature.menu.filter(({ roles: shownTo }) => !('member' in shownTo)).map(({ to }): string => to),
  );
  const shared = ['/duties', '/activities/$activityId', '/tasks/$taskId'];
  const leading = all.flatMap(([, { routes }]) =>
    routes.flatMap((route: { options: { path?: string; beforeLoad?: unknown } }) =>
      route.options.beforeLoad === undefined ? [] : [pathOf(route)],
    ),
  );
  expect([...managers, ...shared].filter((path) => !leading.includes(path))).toEqual([]);
});

test('no two parts of a place for one role ask for the same order', () => {
  const places = slotParts.flatMap((parts) =>
    Object.entries(parts).flatMap(([name, of]) =>
      of.flatMap(({ order, roles: only = roles }) =>
        only.map((role) => `${name} ${role} ${order}`),
      ),
    ),
  );
  expect(places.filter((each, index) => places.indexOf(each) !== index)).toEqual([]);
});
