// What a rule of the rule book consists of.
import type { RegulationId } from './regulations.js';

/**
 * How sure the rule's numbers and wording are: `verified` seen in an article of the regulation that is
 * cited, `excerpt` seen in an excerpt that does not tell the article, `practice` seen in handbooks or
 * local rules, `memory` not yet confirmed, `local` a product decision that each district may set.
 */
export type Certainty = 'verified' | 'excerpt' | 'practice' | 'memory' | 'local';

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
  verified: '已核对条文',
  excerpt: '已见原文摘录，条文号待核对',
  practice: '工作惯例',
  memory: '待核对',
  local: '区级设置',
};
