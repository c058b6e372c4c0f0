// A real nginx with the configuration that docs/operations.md shows.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { vi } from 'vitest';

const GUIDE = new URL('../../../docs/operations.md', import.meta.url);

/** Whether this machine has one, and the program that makes its certificate. */
export const hasNginx = [
  ['nginx', '-v'],
  ['openssl', 'version'],
].every(([program = '', asked = '']) => spawnSync(program, [asked]).status === 0);

/** Makes a key and its certificate for a day, signed by itself. */
function makeCertificate(key: string, certificate: string): void {
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
    ...['-subj', '/CN=dangjian.example.cn', '-keyout', key, '-out', certificate],
  ]);
  if (made.status !== 0) throw new Error(`no certificate was made: ${made.stderr.toString()}`);
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The text with one thing replaced, which has to be there: the guide and the test can't part. */
function replaced(text: string, what: RegExp, by: string): string {
  if (!what.test(text)) throw new Error(`the guide's nginx has no ${what}`);
  return text.replace(what, by);
}

/** Runs nginx before a server, as the guide says; ports, certificate and folder are the test's own. */
export async function startNginx(
  folder: string,
  ports: { nginx: number; server: number },
): Promise<{ stop(): Promise<void> }> {
  const [key, certificate] = [join(folder, 'site.key'), join(folder, 'site.pem')];
  makeCertificate(key, certificate);
  const guide = await readFile(GUIDE, 'utf8');
  let site = /```nginx\n(.*?)```/s.exec(guide)?.[1] ?? '';
  site = replaced(site, /listen 443 ssl/, `listen 127.0.0.1:${ports.nginx} ssl`);
  site = replaced(site, /127\.0\.0\.1:3000/, `127.0.0.1:${ports.server}`);
  site = replaced(site, /\/etc\/nginx\/\w+\.pem/, certificate);
  site = replaced(site, /\/etc\/nginx\/\w+\.key/, key);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  const lines = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ...['daemon off;', `pid ${folder}/nginx.pid;`, 'worker_processes 1;', 'events {}'],
    ...['http {', `access_log ${folder}/access.log;`, ...temporary, site, '}'],
  ];
  const file = join(folder, 'nginx.conf');
  await writeFile(file, lines.join('\n'));
  const nginx = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
  await vi.waitFor(() => fetch(`http://127.0.0.1:${ports.nginx}/`), 10_000);
  return {
    stop: async () => {
      nginx.kill('SIGTERM');
      if (nginx.exitCode === null) await once(nginx, 'exit');
    },
  };
}
