// The sealed columns of a person, and what lists show of them without opening any (SEC-02, SEC-09).
import { type FieldKeys, maskPhone, sealedTable } from '../../kernel/index.js';

/** A person's id number, phone and address are sealed. */
export const sealedPerson = sealedTable('person', ['id'], ['resident_id', 'phone', 'address']);

/** The columns of a phone number: sealed, and masked for lists. */
export function phoneColumns(keys: FieldKeys, phone: string | null, personId: number) {
  return {
    phone: phone === null ? null : sealedPerson.seal(keys, phone, 'phone', personId),
    phone_shown: phone === null ? null : maskPhone(phone),
  };
}
