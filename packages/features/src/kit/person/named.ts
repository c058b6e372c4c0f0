// Finding of people by their names: by any writing of it, by its pinyin and by its initials.
import { nameKey } from '@xianfeng/rules';
import { type RawBuilder, sql } from 'kysely';
import { pinyin } from 'pinyin-pro';

/** A text within a pattern of LIKE, where nothing in it means more than itself. */
export const asPattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A column of names as `nameKey` makes them of what is typed. */
export const plainName = (column: string): RawBuilder<string> =>
  sql<string>`lower(translate(${sql.ref(column)}, '· ', ''))`;

/** Whether the name of a person begins like the text, or its initials or its pinyin do. */
export function isNamed(person: string, text: string): RawBuilder<boolean> {
  const prefix = `${asPattern(nameKey(text) || text)}%`;
  return sql<boolean>`(${plainName(`${person}.name`)} like ${prefix}
    or ${sql.ref(`${person}.initials`)} like ${prefix}
    or ${sql.ref(`${person}.pinyin`)} like ${prefix})`;
}

/** How a name is spoken: a surname as a surname, 单 Shàn, 仇 Qiú, 曾 Zēng. */
export function spelled(name: string): { pinyin: string; initials: string } {
  const sounds = pinyin(nameKey(name), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
  });
  return { pinyin: sounds.join(''), initials: sounds.map((sound) => sound.charAt(0)).join('') };
}
