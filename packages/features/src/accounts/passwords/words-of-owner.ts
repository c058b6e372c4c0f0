// Words of the owner that stand in no password: login, name in pinyin, phone.
import { pinyin } from 'pinyin-pro';
import type { Services } from '../../kernel/index.js';
import { sealedPerson } from '../../kit/person/index.js';

/**
 * What others would try first for the owner of an account: the login and its parts, the name in pinyin
 * and its initials, the phone number.
 *
 * @param personId null for an account without a person
 */
export async function wordsOfOwner(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  personId: number | null,
  login: string,
): Promise<string[]> {
  const person =
    personId === null
      ? undefined
      : await db
          .selectFrom('person')
          .select(['id', 'name', 'phone'])
          .where('id', '=', personId)
          .executeTakeFirst();
  const syllables =
    person === undefined
      ? []
      : pinyin(person.name, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return [
    login,
    ...login.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2),
    syllables.join(''),
    ...syllables.filter((syllable) => syllable.length > 2),
    syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    person === undefined ? '' : (sealedPerson.open(keys, person.phone, 'phone', person.id) ?? ''),
  ].filter((word) => word !== '');
}
