// Places within views where features show parts of theirs, so that no feature imports another.
import type { Role } from '@xianfeng/features/kernel/labels';
import type { ComponentType } from 'react';

/** The places. */
export type SlotName =
  /** Sections of the member's home. */
  | 'memberHome'
  /** What waits for the reader: cards, of which a part shows as many as there are. */
  | 'waiting'
  /** Duties at the secretary's desk, above those of the branch, in the current month. */
  | 'deskDuties'
  /** Buttons at the head of the secretary's desk. */
  | 'deskActions'
  /** Sections of the board below its matrix, in the current month. */
  | 'board'
  /** Sections of the board that need its whole width, in the current month. */
  | 'boardWide'
  /** Sections of the page of a village's supervisors. */
  | 'supervision';

/** A part that a feature shows in a place, lowest `order` first; for some roles, or for all. */
export interface SlotPart {
  order: number;
  roles?: readonly Role[];
  part: ComponentType & { preload?: () => Promise<void> | undefined };
  /** Asks for what the part shows, before its code has come and it is drawn. */
  reads?: () => unknown;
}

/** The parts that one feature has for places. */
export type SlotParts = { readonly [Name in SlotName]?: readonly SlotPart[] };

let filled: readonly SlotParts[] = [];

/** Says which parts there are: those of all features, before the first view. */
export function fillSlots(parts: readonly SlotParts[]): void {
  filled = parts;
}

/** The parts of a place for a role, in their order. */
export function partsOf(name: SlotName, role: Role): readonly SlotPart[] {
  return filled
    .flatMap((parts) => parts[name] ?? [])
    .filter(({ roles }) => roles === undefined || roles.includes(role))
    .sort((a, b) => a.order - b.order);
}

/** Fetches the code of a place's parts, and what they show, before the view that holds it is drawn. */
export async function preloadSlot(name: SlotName, role: Role): Promise<void> {
  for (const { reads } of partsOf(name, role)) reads?.();
  await Promise.all(partsOf(name, role).map(({ part }) => part.preload?.()));
}
