// A step of the set-up with its output.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { noteFile, packageManager, root } from './workspace.mjs';

const STILL_MS = 15_000;
const LINES_SHOWN = 40;

/** A step of the set-up did not succeed; the message says why. */
export class StepFailed extends Error {}

/**
 * Runs the workspace's package manager, brought by npx so that npm alone is enough. Its output goes
 * to a file and is shown only when it fails.
 *
 * @param {{ name: string, title: string, advice: string, args: string[] }} step
 */
export async function packageManagerStep({ name, title, advice, args }) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} 秒`;
  console.log(`正在${title}`);
  const still = setInterval(() => console.log(`  仍在${title}（${seconds()}）`), STILL_MS);
  const logFile = noteFile(`${name}.log`);
  const { code, tail } = await logged(args, logFile).finally(() => clearInterval(still));
  if (code === 0) {
    console.log(`  完成（${seconds()}）`);
    return;
  }
  throw new StepFailed(`${tail.join('\n')}\n${title}失败：${advice}完整记录见 ${logFile}`);
}

function logged(args, logFile) {
  const log = createWriteStream(logFile);
  const tail = [];
  const withoutHosts = hostHider();
  const child = spawn('npx', ['--yes', '--prefer-offline', packageManager(), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // CI: never ask. The rest: say nothing to anybody.
    env: { ...process.env, CI: 'true', DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const shown = withoutHosts(line);
      log.write(`${shown}\n`);
      if (tail.push(shown) > LINES_SHOWN) tail.shift();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      log.end();
      // Interrupted: the operator knows why, and the next start takes the step up again.
      if (signal !== null) process.exit(130);
      resolve({ code, tail });
    });
  });
}

/** Where packages come from is the business of this machine's settings and not of a log. */
function hostHider() {
  const hosts = new Set();
  return (line) => {
    for (const [, host] of line.matchAll(/https?:\/\/(?:[^\s/'"@]+@)?([^\s/'":]+)/g))
      hosts.add(host);
    return [...hosts].reduce((text, host) => text.replaceAll(host, '<registry>'), line);
  };
}
