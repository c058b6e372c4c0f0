/** The demo's supervisor 村务监督委员会主任. */
import type pg from 'pg';
import { demoLogins } from '../../kit/demo/index.js';

/**
 * Puts the demo's supervisor into a village where a notice runs, so that the visitor who signs in
 * can raise an objection; of the visitors' street where it has one. A small demo has no notice, but
 * a village.
 *
 * @param streetId the visitors' street
 */
export async function seatSupervisor(client: pg.ClientBase, streetId: number): Promise<void> {
  await client.query(
    `insert into assignment (account_id, role, organization_id, starts_on)
      select a.id, 'village_supervisor', o.id, '2024-01-01'
      from account a, organization o join division d on d.code = o.division_code
      where a.login = $1 and d.level = 'village'
      order by exists (select from candidate c
        where c.organization_id = o.id and c.state = 'public_notice') desc, o.parent_id = $2 desc, o.id
      limit 1`,
    [demoLogins.supervisor, streetId],
  );
}
