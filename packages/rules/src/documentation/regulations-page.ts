// Page of docs/rules: every cited regulation with its versions.
import { type Regulation, regulations } from '../law/regulations.js';
import { table } from './table.js';

/** Every regulation cited, with its dated versions. */
export function regulationsPage(): string {
  const list: Readonly<Record<string, Regulation>> = regulations;
  const rows = Object.values(list).flatMap((regulation) =>
    regulation.versions.map((version) => [
      regulation.title,
      version.id,
      version.from,
      version.fromVerified ? '已核对' : '待核对',
    ]),
  );
  return [
    '# Regulations 依据文件',
    '',
    'The text in force on the day of a step decides. A new text is added beside the old one.',
    '',
    table(['文件', '版本', '起始日', '日期'], rows),
    '',
  ].join('\n');
}
