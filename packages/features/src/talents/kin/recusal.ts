// The refusal of decisions on the own case, an own entry or a near relative (GEN-08).
import type { Tx } from '@xianfeng/database';
import { type CivilDate, judgeAuditor } from '@xianfeng/rules';
import { type Actor, AppError } from '../../kernel/index.js';

/**
 * GEN-08: no actor passes an own entry, nor decides about the own person or a near relative.
 *
 * @param enteredBy accounts that entered or submitted what is to be passed
 * @throws AppError rule_blocked with the findings
 */
export async function refuseOwnCase(
  tx: Tx,
  actor: Actor,
  about: { personId: number; enteredBy: readonly number[] },
  date: CivilDate,
): Promise<void> {
  const none = { enteredBy: [], subjects: [], auditorsKin: [] };
  const findings = [
    ...judgeAuditor({ ...none, auditorId: actor.accountId, enteredBy: about.enteredBy }, date)
      .findings,
  ];
  if (actor.personId !== null) {
    const auditorsKin = await kinOf(tx, actor.personId, about.personId);
    const subjects = [about.personId];
    const person = { ...none, auditorId: actor.personId, subjects, auditorsKin };
    findings.push(...judgeAuditor(person, date).findings);
  }
  if (findings.length > 0) throw new AppError('rule_blocked', { findings });
}

async function kinOf(tx: Tx, actorId: number, personId: number) {
  const rows = await tx.db
    .selectFrom('kinship')
    .select('relation')
    .where((eb) =>
      eb.or([
        eb.and([eb('person_id', '=', actorId), eb('relative_id', '=', personId)]),
        eb.and([eb('person_id', '=', personId), eb('relative_id', '=', actorId)]),
      ]),
    )
    .execute();
  return rows.map(({ relation }) => ({ personId, relation }));
}
