// Finds and ends backends that outlived their server.
import { createHash } from 'node:crypto';
import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listProcesses, type RunningProcess, signal } from './processes.js';
import { hasCode, Refusal, whenPresent } from './refusal.js';

/** The name that a cluster's processes carry in their titles, the same at every start. */
export async function clusterName(cluster: string): Promise<string> {
  const path = await realpath(cluster);
  return `xianfeng-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}

/**
 * Ends what a crashed start left running on a cluster, and waits until it is gone.
 *
 * A left-over server is stopped rather than used again: it may hold locks and half transactions of
 * the dead application, run with older settings, and would not be our child, so that its end could
 * not be noticed. A fast shutdown and a new start cost less than a second.
 *
 * The caller holds the folder's lock: no other process uses this cluster.
 */
export async function endOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const name = await clusterName(cluster);
  const left = await processesNamed(name);
  if (left.length > 0) {
    log('上次未正常结束，正在停止遗留的数据库进程');
    const stopped =
      (await end(name, postmastersOf(left), 'SIGINT', 30_000)) ||
      (await end(name, left, 'SIGQUIT', 5_000)) ||
      (await end(name, left, 'SIGKILL', 5_000));
    if (!stopped) {
      const pids = left.map((each) => each.pid).join('、');
      throw new Refusal(`无法停止遗留的数据库进程（进程号 ${pids}），请手动结束后再启动。`);
    }
  }
  await removeStalePidFile(cluster);
}

/** Sends the signal and waits until no process of the cluster is left. */
async function end(
  name: string,
  targets: RunningProcess[],
  by: NodeJS.Signals,
  withinMs: number,
): Promise<boolean> {
  if (targets.length === 0) return false;
  for (const { pid } of targets) sendSignal(pid, by);
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(20)) {
    if ((await processesNamed(name)).length === 0) return true;
  }
  return false;
}

function sendSignal(pid: number, by: NodeJS.Signals): void {
  try {
    signal(pid, by);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) throw error;
    throw new Refusal(
      `遗留的数据库进程（进程号 ${pid}）属于另一个系统用户，请用该用户或 root 结束它后再启动。`,
    );
  }
}

/** The processes that serve a cluster, whichever process started them. */
export async function clusterProcesses(cluster: string): Promise<RunningProcess[]> {
  return processesNamed(await clusterName(cluster));
}

async function processesNamed(name: string): Promise<RunningProcess[]> {
  return (await listProcesses()).filter(
    ({ command }) => command.includes(name) && command.includes('postgres'),
  );
}

/** The postmaster shows its arguments, its children show `postgres: NAME: what they do`. */
function postmastersOf(processes: RunningProcess[]): RunningProcess[] {
  return processes.filter(({ command }) => command.includes(`cluster_name=`));
}

/**
 * PostgreSQL itself removes the pid file of a dead server, but not one whose pid now belongs to
 * some other program, as after a restart of a container, or to a zombie: a server that was killed
 * stays one until its parent looks after it, in a container whose first process is no init for good.
 */
async function removeStalePidFile(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const pid = Number.parseInt((await whenPresent(readFile(path, 'utf8'))) ?? '', 10);
  const current = (await listProcesses()).find((each) => each.pid === pid);
  const stale = current ? !current.command.includes('postgres') : isZombie(pid);
  if (stale) await rm(path, { force: true });
}

/** A process that is there and no longer runs: the list of what runs does not have it. */
function isZombie(pid: number): boolean {
  try {
    return pid > 0 && signal(pid, 0);
  } catch (error) {
    if (hasCode(error, 'EPERM')) return false;
    throw error;
  }
}
