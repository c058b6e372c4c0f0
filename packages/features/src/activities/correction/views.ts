// Corrections of a record as screens show them.

/** One thing that a correction changes, before and after. */
export interface CorrectedField {
  label: string;
  from: string;
  to: string;
}

/** A correction of a record as it stands; instants are milliseconds. */
export interface RecordCorrection {
  id: number;
  reason: string;
  askedBy: string;
  askedAt: number;
  /** Null: not answered yet; the record is as it was. */
  agreed: boolean | null;
  answer: string;
  answeredBy: string | null;
  answeredAt: number | null;
  fields: CorrectedField[];
}
