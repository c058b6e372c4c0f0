/** What a feature may not leave out does not compile: each line below says what is missing. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineEvent, defineFeature, defineSubject, logOnly, router } from '../index.js';

const names = () => Promise.resolve(new Map<number, { name: string }>());
const pet = defineSubject({ kind: 'pet', label: '宠物', page: '/pets/$id', read: names });
const words = { subject: pet, data: z.object({}), audience: logOnly };

test('the page of a subject, the word and the sentence of an event, the demo of a feature', () => {
  const declared = [
    // @ts-expect-error: page
    defineSubject({ kind: 'pet', label: '宠物', read: names }),
    // @ts-expect-error: page
    defineSubject({ kind: 'pet', label: '宠物' }),
    // @ts-expect-error: label
    defineSubject({ kind: 'pet', page: null }),
    // @ts-expect-error: feed
    defineEvent({ ...words, type: 'pet.found', label: '找到宠物' }),
    // @ts-expect-error: label
    defineEvent({ ...words, type: 'pet.found', feed: null }),
    // @ts-expect-error: the type does not begin with the subject
    defineEvent({ ...words, type: 'found', label: '找到宠物', feed: null }),
    // @ts-expect-error: demo
    defineFeature({ router: router({}), events: [] }),
  ];
  expect(declared).toHaveLength(7);
});
