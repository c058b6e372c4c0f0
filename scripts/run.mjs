// Entry of `npm start`, `npm test` and the other commands of the product. It has to parse on any Node,
// so that an old one is told what it lacks, and uses nothing that an installation would have to bring.
const [major, minor] = process.versions.node.split('.').map(Number);
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (fits) {
  void import('./setup/commands.mjs').then(({ run }) => run(process.argv.slice(2)));
} else {
  console.error(
    `先锋需要 Node.js 20.19、22.12 或更新的版本，现在是 ${process.versions.node}，请到 https://nodejs.org 下载新版后再试。`,
  );
  process.exitCode = 1;
}
