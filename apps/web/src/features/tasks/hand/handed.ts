// The values of the form that hands a task down.

/** A recipient as the form holds it: the draft must show names again without asking. */
export interface Chosen {
  id: number;
  name: string;
}

/** The fields of the form. */
export interface Handed {
  title: string;
  body: string;
  dueOn: string;
  to: { organizationIds: Chosen[]; memberIds: Chosen[] };
}

/** A new task; one that is split on begins as what came from above. */
export function emptyHand(parent: { title: string; body: string; dueOn: string } | null): Handed {
  const { title = '', body = '', dueOn = '' } = parent ?? {};
  return { title, body, dueOn, to: { organizationIds: [], memberIds: [] } };
}

/** What the procedure takes: recipients of one sort only. */
export function inputOf(values: Handed, branch: boolean, parentDeliveryId: number | undefined) {
  const ids = (chosen: readonly Chosen[] | undefined) => (chosen ?? []).map(({ id }) => id);
  const { title, body, dueOn, to } = values;
  return {
    title,
    body,
    dueOn,
    to: branch ? { memberIds: ids(to.memberIds) } : { organizationIds: ids(to.organizationIds) },
    ...(parentDeliveryId !== undefined && { parentDeliveryId }),
  };
}

/** Takes several in or out at once; the order in which they were chosen stays. */
export function toggled(
  chosen: readonly Chosen[],
  these: readonly Chosen[],
  take: boolean,
): Chosen[] {
  const ids = new Set(these.map(({ id }) => id));
  const others = chosen.filter(({ id }) => !ids.has(id));
  return take ? [...others, ...these] : others;
}
