// Who may not audit or approve a record (GEN-08).
import { GEN_08 } from '../catalogue/general/gen.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { isNameOf } from '../names.js';

/** 近亲属, 民法典 Art. 1045. */
export const nearRelativeLabels = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙子女、外孙子女',
} as const;

export type NearRelation = keyof typeof nearRelativeLabels;

/** Is the text a near relation of 民法典 Art. 1045? */
export function isNearRelation(relation: string): relation is NearRelation {
  return isNameOf(nearRelativeLabels, relation);
}

/** How a person is related to the auditor; other kin than {@link NearRelation} does not count. */
export interface Kin {
  readonly personId: number;
  readonly relation: string;
}

/** Who audits what, and who entered it. */
export interface Audit {
  readonly auditorId: number;
  /** Everybody who entered or submitted the record. */
  readonly enteredBy: readonly number[];
  /** The people whom the record concerns. */
  readonly subjects: readonly number[];
  readonly auditorsKin: readonly Kin[];
}

/**
 * GEN-08: no actor approves an own entry, nor audits a record about the own person or a near
 * relative.
 */
export function judgeAuditor(audit: Audit, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const hint = '请由另一位有权限的同志办理。';
  if (audit.enteredBy.includes(audit.auditorId)) {
    findings.push(
      block(GEN_08, date, '这条记录由您录入，不能由您本人审核。', { fact: 'enteredBy', hint }),
    );
  }
  if (audit.subjects.includes(audit.auditorId)) {
    findings.push(
      block(GEN_08, date, '这条记录与您本人有关，须回避。', { fact: 'subjects', hint }),
    );
  }
  const relations = audit.auditorsKin
    .filter((kin) => audit.subjects.includes(kin.personId))
    .map((kin) => kin.relation)
    .filter(isNearRelation);
  for (const relation of new Set(relations)) {
    findings.push(
      block(
        GEN_08,
        date,
        `这条记录与您的近亲属（${nearRelativeLabels[relation]}）有关，须回避。`,
        { fact: 'auditorsKin', hint },
        { facts: { relation } },
      ),
    );
  }
  return judge(findings);
}
