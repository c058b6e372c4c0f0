/** What the commands beside the server share: how they open the database, speak, and end. */
import { connect, type Db } from '@xianfeng/database';
import { type Config, readConfig } from '../config.js';
import { openForCommand } from '../data/command-database.js';
import { createLifecycle, Interrupted, type Lifecycle, listenForStop } from '../lifecycle.js';

/** What a command is given. */
export interface Command {
  config: Config;
  lifecycle: Lifecycle;
  say(line: string): void;
  /** Opens the database of the data folder, with so many connections at most. */
  open(max: number): Promise<Db>;
}

/**
 * Carries a command out and ends the process with its exit code; what it opened is ended first.
 *
 * @param doing what it does, for whoever finds the data folder held by it
 * @param failed what stands before the reason where it could not be done
 * @param code the exit code where it could not be done, or was stopped
 */
export async function runCommand(
  { doing, failed, code }: { doing: string; failed: string; code: number },
  work: (command: Command) => Promise<number>,
): Promise<never> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const lifecycle = createLifecycle({
    say,
    exit: (exitCode) => process.exit(exitCode),
    onFault: (error, part) => say(`${part}：${String(error)}`),
  });
  listenForStop(lifecycle);
  let ended = code;
  try {
    const config = readConfig(process.env, []);
    const open = async (max: number) => {
      const url = await lifecycle.during(openForCommand(config, lifecycle, { doing, say }));
      const { db, close } = connect(url, { max });
      lifecycle.add({ name: 'connection', close });
      return db;
    };
    ended = await work({ config, lifecycle, say, open });
  } catch (error) {
    if (!(error instanceof Interrupted)) {
      say(`${failed}：${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await lifecycle.end();
  process.exit(ended);
}
