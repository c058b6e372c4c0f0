// Findings of the rules with their articles.
import { citationText, type Finding } from '@xianfeng/rules';
import css from './Findings.module.css';
import { ToneIcon } from './icons.js';

const tones = { block: 'error', warn: 'warning', info: 'info' } as const;
const words = { block: '不符合规定', warn: '请注意', info: '说明' } as const;

/** Regulation and article, as the reader can look them up. */
export const basisText = ({ citation }: Finding) => `依据：${citationText(citation)}`;

/** What rules have to say: what is so, by which article, and what can be done about it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.message}`} className={css[finding.severity]}>
          <ToneIcon tone={tones[finding.severity]} />
          <div>
            <span className="visually-hidden">{words[finding.severity]}：</span>
            {finding.message}
            {finding.change !== null && <span>{finding.change.hint}</span>}
            <span className={css.citation} data-rule={finding.rule}>
              {basisText(finding)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
