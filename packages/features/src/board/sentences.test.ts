import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventLabels, subjectLabels } from '../audit/labels.js';
import { toldOf } from './names.js';
import { sentences, untold } from './sentences.js';

interface Declared {
  type: string;
  subject: { kind: string };
  audience: (place: object) => readonly string[];
}

const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'audience' in value && 'subject' in value;

function declaredIn(value: unknown): Declared[] {
  if (isDeclared(value)) return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(declaredIn)
    : [];
}

/** A place with everything that any audience is made of. */
const place = {
  organizationId: 7,
  organizationPath: '1.7.',
  path: '1.7.',
  paths: ['1.7.'],
  recipientPaths: ['1.7.'],
  personIds: [3],
  personId: 3,
  department: 'court',
  departments: ['court'],
  state: 'recorded',
  notifiedOn: null,
  audience: ['o7'],
};

/** Every event that any feature declares. */
async function everyEvent(): Promise<Declared[]> {
  const src = new URL('..', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const modules = await Promise.all(
    files
      .filter((file) => file.endsWith('events.ts') && !/^(kernel|testing)/.test(file))
      .map((file) => import(new URL(file, src).pathname)),
  );
  return modules.flatMap(declaredIn);
}

const announced = ['public_notice', 'procedure', 'elected', 'filing'];

function saidOf(state: string): string {
  const data = { organizationId: 7, state };
  const subject = { kind: 'candidate', id: 5 };
  const entry = { seq: 1, type: 'candidate.moved', at: 0, organizationId: 7, subject, data };
  const candidates = new Map([
    [5, { post: 'committee_director', kind: 'village' as const, name: '欧阳晓禾' }],
  ]);
  const none = new Map<number, never>();
  const told = toldOf(entry, {
    organizations: new Map([[7, '东村']]),
    activities: none,
    tasks: none,
    holders: none,
    sources: none,
    projects: none,
    decisions: none,
    candidates,
  });
  return sentences['candidate.moved']?.(told) ?? '';
}

test('whatever may reach the feed has a sentence, or is not told on purpose', async () => {
  const events = await everyEvent();
  expect(events.length).toBeGreaterThan(60);
  const reaching = events.filter(({ audience }) => audience(place).some((r) => /^o\d/.test(r)));
  const silent = reaching.filter(({ type }) => sentences[type] === undefined && !untold.has(type));
  expect(silent.map(({ type }) => type)).toEqual([]);
  // Nothing is both told and untold, and no word is kept for an event that is gone.
  const types = new Set(events.map(({ type }) => type));
  const gone = [...Object.keys(sentences), ...untold].filter((type) => !types.has(type));
  expect(gone).toEqual([]);
  expect([...untold].filter((type) => sentences[type] !== undefined)).toEqual([]);
});

test('the log has a word for each event and for what it is about', async () => {
  const events = await everyEvent();
  const nameless = events.filter(
    ({ type, subject }) =>
      eventLabels[type] === undefined || subjectLabels[subject.kind] === undefined,
  );
  expect(nameless.map(({ type, subject }) => `${type} ${subject.kind}`)).toEqual([]);
});

test('a candidate is named from the public notice on, masked, and never with what speaks against him', () => {
  expect(saidOf('public_notice')).toBe('东村的村委会主任人选欧阳**正在公示，欢迎群众监督。');
  expect(saidOf('joint_review')).toBe('东村的村委会主任人选已送部门联审。');
  for (const state of [
    'proposed',
    'joint_review',
    'reviewed',
    'inspection',
    'decision',
    'verification',
    'archived',
    'in_pool',
    'refused',
    ...announced,
  ]) {
    const said = saidOf(state);
    expect(said).toMatch(/。$/);
    expect(said).not.toContain('晓禾');
    expect(said.includes('欧阳')).toBe(announced.includes(state));
  }
});
