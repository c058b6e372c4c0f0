/** How large the demo is. */
import type { DemoSize } from '@xianfeng/features/kernel';

/** What a newcomer sees at the first start. */
export const demoSize: DemoSize = { members: 12_000, organizations: 600, months: 6 };

/** A whole district, as the bench measures it: about 2,000,000 rows of attendance. */
export const benchSize: DemoSize = {
  members: 60_000,
  organizations: 2_000,
  months: 24,
  activities: 100_000,
};
