/** The root router holds every feature, under its own name and with its own procedures. */
import * as features from '@xianfeng/features/features';
import { expect, test } from 'vitest';
import { appRouter } from './index.js';

test('the root router is made of the routers of all features', () => {
  const { record } = appRouter._def;
  expect(Object.keys(record).sort()).toEqual(Object.keys(features).sort());
  for (const [name, { router }] of Object.entries(features)) {
    const own = Object.keys(router._def.procedures).map((path) => `${name}.${path}`);
    const collected = Object.keys(appRouter._def.procedures).filter((path) =>
      path.startsWith(`${name}.`),
    );
    expect(collected).toEqual(own);
  }
});
