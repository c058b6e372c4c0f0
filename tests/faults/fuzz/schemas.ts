/** Values derived from the zod schemas of procedures: plausible ones, to be spoiled leaf by leaf. */
import { pick, type Random } from './random.js';

/** Ids that answers have told so far, by the name of the field that held them. */
export class KnownIds {
  readonly #ids = new Map<string, number[]>();

  /** Remembers the ids, versions and numbers of an answer. */
  learn(value: unknown, field = ''): void {
    if (typeof value === 'number' && Number.isSafeInteger(value)) this.#add(field, value);
    else if (Array.isArray(value)) for (const one of value.slice(0, 5)) this.learn(one, field);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) this.learn(inner, name);
    }
  }

  /** A number for a field of this name: mostly one that exists. */
  number(random: Random, field: string): number {
    const known = this.#ids.get(field) ?? this.#ids.get(field.endsWith('Id') ? 'id' : field);
    if (known !== undefined && random() < 0.8) return pick(random, known) ?? 1;
    return Math.floor(random() * 60);
  }

  #add(field: string, value: number): void {
    const known = this.#ids.get(field) ?? [];
    known[known.length < 200 ? known.length : value % 200] = value;
    this.#ids.set(field, known);
  }
}

/** Texts of which one at least suits each kind of text field. */
const TEXTS = [
  '学习支部工作条例',
  '2026-03-05',
  '2026-11-27',
  '2026-03',
  '09:30',
  '110101199003070732',
  '13800138000',
  '李雪芹',
  'a',
  '0'.repeat(64),
  'shuji',
  'Xianfeng2026',
  'activity',
  '5pel5pyf77yM5aeT5ZCN',
  'https://example.org/a',
  '100.00',
  '1',
];

type Definition = Readonly<Record<string, unknown>>;

/** A value that the schema would mostly take. */
export function plausible(schema: unknown, random: Random, ids: KnownIds, field = ''): unknown {
  const definition = definitionOf(schema);
  const inner = (part: unknown, name = field) => plausible(part, random, ids, name);
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        entriesOf(definition.shape).map(([name, part]) => [name, inner(part, name)]),
      );
    case 'array':
      return Array.from({ length: Math.floor(random() * 3) }, () => inner(definition.element));
    case 'tuple':
      return listOf(definition.items).map((part) => inner(part));
    case 'record':
      return { [String(inner(definition.keyType))]: inner(definition.valueType) };
    case 'union':
      return inner(pick(random, listOf(definition.options)));
    case 'intersection':
      return { ...objectOf(inner(definition.left)), ...objectOf(inner(definition.right)) };
    case 'optional':
    case 'default':
    case 'prefault':
      return random() < 0.3 ? undefined : inner(definition.innerType);
    case 'nullable':
      return random() < 0.3 ? null : inner(definition.innerType);
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inner(definition.innerType);
    case 'pipe':
      return inner(definition.in);
    case 'enum':
      return pick(random, Object.values(objectOf(definition.entries)));
    case 'literal':
      return pick(random, listOf(definition.values));
    case 'boolean':
      return random() < 0.5;
    case 'number':
    case 'int':
      return pick(
        random,
        [ids.number(random, field), 2026, 3, 1].filter((one) => takes(schema, one)),
      );
    case 'string':
      return pick(
        random,
        TEXTS.filter((text) => takes(schema, text)),
      );
    default:
      return null;
  }
}

function definitionOf(schema: unknown): Definition {
  return objectOf(member(member(schema, '_zod'), 'def'));
}

function takes(schema: unknown, value: unknown): boolean {
  const parse = member(schema, 'safeParse');
  return typeof parse === 'function' && member(parse.call(schema, value), 'success') === true;
}

function member(value: unknown, name: string): unknown {
  const holder = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return holder ? Reflect.get(value, name) : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const objectOf = (value: unknown): Definition =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const entriesOf = (value: unknown): [string, unknown][] => Object.entries(objectOf(value));
