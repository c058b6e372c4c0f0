// What a rule of the rule book consists of.
import type { RegulationId } from './regulations.js';

/**
 * How sure the rule's numbers and wording are: `verified` seen in a text of the regulation,
 * `practice` seen in handbooks or local rules, `memory` not yet confirmed, `local` a product
 * decision that each district may set.
 */
export type Certainty = 'verified' | 'practice' | 'memory' | 'local';

/** Article per version of the regulation; a version without an entry is cited without an article. */
export interface RuleSource {
  readonly regulation: RegulationId;
  readonly articles?: Readonly<Record<string, string>>;
}

/** A rule of the rule book: what it says and where it stands. */
export interface Rule {
  readonly id: string;
  /** The field's own term. */
  readonly title: string;
  /** One or two Chinese sentences for the reader of a screen. */
  readonly text: string;
  readonly source: RuleSource;
  readonly certainty: Certainty;
  /** GEN-06: a block by this rule may be overridden by 区委组织部 with 理由 and 依据文件. */
  readonly overridable?: boolean;
}

/** Each certainty in words. */
export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  verified: '已核对文本',
  practice: '工作惯例',
  memory: '待核对',
  local: '区级设置',
};
