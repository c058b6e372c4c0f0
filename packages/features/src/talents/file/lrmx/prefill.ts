// Query that reads the person out of a file of the cadre tools; nothing is written.
import { ethnicityCodes } from '@xianfeng/rules';
import type { z } from 'zod';
import type { LrmxPerson, lrmxReadInput } from '../schema.js';
import { openLrmx } from './lrmx.js';
import { oddOf } from './odd.js';

/**
 * The person in a file of the cadre tools, for the form that adds a talent: it writes nothing, and
 * answers only what was sent.
 *
 * @throws AppError file_unreadable, too_large, too_many_requests
 */
export async function readPerson({ base64 }: z.output<typeof lrmxReadInput>): Promise<LrmxPerson> {
  const file = await openLrmx(base64);
  const { person } = file;
  return {
    name: person.name.replace(/\s/gu, ''),
    residentId: person.residentId,
    ethnicity: codeOf(person.ethnicity),
    occupation: person.presentPost.replaceAll('\n', '').slice(0, 60),
    strengths: person.speciality.slice(0, 500),
    odd: oddOf(file),
  };
}

/** The code of a people: 汉 and 汉族 are one. */
function codeOf(name: string): string | null {
  const plain = (text: string) => text.trim().replace(/族$/u, '');
  const found = Object.entries(ethnicityCodes).find(([, label]) => plain(label) === plain(name));
  return found?.[0] ?? null;
}
