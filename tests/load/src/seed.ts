// Data of a measurement.
import { readFile } from 'node:fs/promises';
import { benchSize, type DemoSize, type SeedOptions, seedDemo } from '@xianfeng/demo';

const DIVISIONS = new URL('../../../examples/divisions-370103.csv', import.meta.url);

/** The size of a whole district, or a share of it for trying out. */
export function sizeOf(share: number): DemoSize {
  if (!(share > 0 && share <= 1)) throw new Error('--share takes a number above 0, at most 1');
  return {
    ...benchSize,
    members: Math.round(benchSize.members * share),
    organizations: Math.max(400, Math.round(benchSize.organizations * share)),
    ...(benchSize.activities && { activities: Math.round(benchSize.activities * share) }),
  };
}

/** Fills the database by the generator that also makes the demo, and says how much is there. */
export async function seed(
  options: Omit<SeedOptions, 'divisionsCsv'> & { say: (line: string) => void },
): Promise<void> {
  const begun = performance.now();
  const made = await seedDemo({ ...options, divisionsCsv: await readFile(DIVISIONS) });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  options.say(`generated in ${seconds} s: ${JSON.stringify(made)}`);
}
