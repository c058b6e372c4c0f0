// Errors at the fields of a form.
import type { FormInstance } from 'antd';
import type { z } from 'zod';

/** One wrong field: its path joined by full stops, and a sentence. */
export interface Named {
  path: string;
  message: string;
}

/** The issues of a schema as errors at fields. */
export function fieldErrors(error: z.ZodError): Named[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

/**
 * Shows each error at its field and takes the focus to the first one.
 *
 * @returns the errors whose field is not in the form
 */
export function placeErrors(form: FormInstance, errors: readonly Named[]): Named[] {
  const names = form.getFieldsError().map(({ name }) => name);
  const elsewhere: Named[] = [];
  const placed = new Map<string, { name: (string | number)[]; errors: string[] }>();
  for (const error of errors) {
    const name = names.find((parts) => parts.join('.') === error.path);
    if (name === undefined) {
      elsewhere.push(error);
      continue;
    }
    const known = placed.get(error.path) ?? { name, errors: [] };
    known.errors.push(error.message);
    placed.set(error.path, known);
  }
  form.setFields([...placed.values()]);
  const first = names.find((parts) => placed.has(parts.join('.')));
  if (first !== undefined) form.scrollToField(first, { block: 'center', focus: true });
  return elsewhere;
}

/** Takes back what was said at the fields; with `changed`, at those of them that stand in it. */
export function clearErrors(form: FormInstance, changed?: unknown): void {
  const wrong = form
    .getFieldsError()
    .filter(
      ({ errors, name }) => errors.length > 0 && (changed === undefined || has(changed, name)),
    );
  form.setFields(wrong.map(({ name }) => ({ name, errors: [] })));
}

function has(values: unknown, [first, ...rest]: readonly (string | number)[]): boolean {
  if (first === undefined) return true;
  if (typeof values !== 'object' || values === null) return false;
  const entry = Object.entries(values).find(([key]) => key === String(first));
  return entry !== undefined && has(entry[1], rest);
}
