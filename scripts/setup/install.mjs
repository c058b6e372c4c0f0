// The installation of dependencies.
import { packageManagerStep } from './step.mjs';
import { hashFiles, isDone, markDone, packageFolders } from './workspace.mjs';

/** What an installation depends on. */
export function installState() {
  const manifests = packageFolders().map((folder) => `${folder}/package.json`);
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', ...manifests];
  const { node, modules } = process.versions;
  const system = [process.platform, process.arch, node.split('.')[0], modules].join(' ');
  return `${hashFiles(files)} ${system}`;
}

/** Installs the dependencies; nothing to do, and no network, while the lockfile is unchanged. */
export async function install() {
  const state = installState();
  if (isDone('install', state)) return;
  await packageManagerStep({
    name: 'install',
    title: '安装依赖',
    advice: '原因见上，若是网络问题请检查 npm 的镜像设置。',
    args: ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
  });
  markDone('install', state);
}
