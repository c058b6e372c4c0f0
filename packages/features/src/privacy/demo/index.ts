/** Who has read the notice in the demo: all but one account, which shows how it is read. */
import type { DemoStage } from '../../kernel/index.js';
import { demoLogins } from '../../kit/demo/index.js';
import { FIRST_NUMBER } from '../default-text.js';

/** Notes that the accounts of the demo have read the notice; called when they are open. */
export async function noteReadInDemo({
  client,
  createdAt,
}: Pick<DemoStage, 'client' | 'createdAt'>): Promise<void> {
  await client.query(
    `insert into privacy_reading (account_id, number, read_at)
     select id, $1, $2 from account where login <> $3`,
    [FIRST_NUMBER, createdAt, demoLogins.otherOrganizer],
  );
}
