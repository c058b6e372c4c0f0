// A program in the foreground.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/**
 * Runs a program of the workspace in the foreground and answers its exit code.
 *
 * Ctrl-C reaches the program from the terminal, and again from here when npm passes it on: the
 * program takes the two for one. The channel between us tells it when we are killed.
 */
export function foreground(program, args) {
  const child = spawn(process.execPath, [join(root, program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
