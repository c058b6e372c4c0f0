/** What features register: every event that is declared is on a list, and has its words. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as features from './features.js';
import { type DeclaredEvent, registryOf } from './kernel/index.js';

const registry = registryOf(features);

const isEvent = (value: unknown): value is DeclaredEvent =>
  typeof value === 'object' && value !== null && 'sentence' in value && 'logOnly' in value;

/** The events that a module exports, alone or in records of several. */
function eventsIn(value: unknown): DeclaredEvent[] {
  if (isEvent(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(eventsIn) : [];
}

/** Every event that a file of this package declares for others. */
async function declared(): Promise<{ file: string; event: DeclaredEvent }[]> {
  const src = new URL('.', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('events.ts') && !/^(kernel|testing)/.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const events = eventsIn(await import(new URL(file, src).pathname));
      return events.map((event) => ({ file, event }));
    }),
  );
  return found.flat();
}

test('every declared event is on the list of its feature', async () => {
  const events = await declared();
  expect(events.length).toBeGreaterThan(60);
  const missing = events.filter(({ file, event }) => {
    const feature = Object.entries(features).find(([name]) => file.startsWith(`${name}/`));
    return feature === undefined || !eventsIn(feature[1].events).includes(event);
  });
  expect(missing.map(({ file, event }) => `${event.type} of ${file}`)).toEqual([]);
});

test('every event and every subject has its word', () => {
  const nameless = [
    ...registry.events.filter(({ label }) => label === '').map(({ type }) => type),
    ...registry.subjects.filter(({ label }) => label === '').map(({ kind }) => kind),
  ];
  expect(nameless).toEqual([]);
});

/** Public fields that the log shows in columns of its own, or that only point to a record. */
const elsewhere = /^(ip|ownerKind)$|(Id|By)$/;

test('what an event tells besides ids is told in words, if not in the feed then in the log', async () => {
  const wordless = (await declared()).filter(({ event }) => {
    if (event.inFeed || event.inLog) return false;
    return Object.keys(event.data instanceof z.ZodObject ? event.data.shape : {}).some(
      (field) => !elsewhere.test(field),
    );
  });
  // What an export holds is told by the audit, with the words of the file.
  expect(wordless.map(({ event }) => event.type)).toEqual(['export.made']);
});
