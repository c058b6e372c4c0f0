// What the parts of the record's form share, and the focus among its fields.
import type { Roster } from '@xianfeng/features/activities/schema';
import { createContext, use } from 'react';
import type { Change } from './draft/change.js';
import type { Draft } from './draft/draft.js';
import type { FieldErrors } from './draft/input.js';
import type { Line } from './roll/lines.js';
import type { Standing } from './standing/judge.js';

/** Everything that the parts of the form share. */
export interface RecordForm {
  draft: Draft;
  change: (change: Change) => void;
  lines: readonly Line[];
  roster: Roster | undefined;
  /** Null while the day is no day, or the roll is not known yet. */
  standing: Standing | null;
  /** Nothing stands in the way of sending it in. */
  ready: boolean;
  errors: FieldErrors;
}

/** The form around a part; null outside of one. */
export const RecordContext = createContext<RecordForm | null>(null);

/** The form around this part. Throws outside of one. */
export function useRecord(): RecordForm {
  const form = use(RecordContext);
  if (form === null) throw new Error('useRecord() outside of the form');
  return form;
}

/** The id of the input of a field, for labels and for taking the focus there. */
export const inputId = (field: string) => `record-${field.replaceAll('.', '-')}`;

/** Takes the focus to a field, whichever element of it can have it. */
export function focusField(field: string): void {
  const element = document.getElementById(inputId(field));
  const target = element?.matches('input, textarea, button, [tabindex]')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
  element?.closest('details')?.setAttribute('open', '');
  element?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** Takes the focus to the first of the fields in the order of the page. */
export function focusFirst(fields: Readonly<Record<string, string>>): void {
  const found = Object.keys(fields)
    .flatMap((field) => {
      const element = document.getElementById(inputId(field));
      return element === null ? [] : [{ field, element }];
    })
    .sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
    );
  const [first] = found;
  // A field may appear only now, with its error.
  if (first === undefined) requestAnimationFrame(() => Object.keys(fields).some(focusIfThere));
  else focusField(first.field);
}

function focusIfThere(field: string): boolean {
  const there = document.getElementById(inputId(field)) !== null;
  if (there) focusField(field);
  return there;
}
