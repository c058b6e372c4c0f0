/** Types over all features, for the web. */
import type * as features from './features.js';

type Declared = (typeof features)[keyof typeof features]['events'][number];

/** The types of events that features declare. */
export type EventType = Declared['type'];

/** The kinds of records that events are about. */
export type SubjectKind = Declared['subject']['kind'];

type Files = NonNullable<(typeof features)[keyof typeof features]['files']>;

/** The kinds of records that files belong to. */
export type FileOwnerKind = Files extends infer Each
  ? Each extends Each
    ? keyof Each
    : never
  : never;
