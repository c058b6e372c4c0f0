/** Who has read the notice in the demo: all but one account, which shows how it is read. */
import { accountsOfDemo } from '../../accounts/demo/index.js';
import type { DemoStory } from '../../kernel/index.js';
import { demoLogins } from '../../kit/demo/index.js';
import { FIRST_NUMBER } from '../default-text.js';

/** The demo story of the notice. */
export const demo: DemoStory = {
  make: async (stage) => {
    await accountsOfDemo(stage);
    await stage.client.query(
      `insert into privacy_reading (account_id, number, read_at)
       select id, $1, $2 from account where login <> $3`,
      [FIRST_NUMBER, stage.createdAt, demoLogins.otherOrganizer],
    );
  },
};
