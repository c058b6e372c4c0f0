// Steps that a case cannot take now, and why.
import { Findings } from '../feedback/Findings.js';
import { isRefused, type PanelMove } from './moves.js';
import css from './Process.module.css';

/** How many names the closed line tells. */
const NAMED = 3;

/**
 * “为什么不能”: each step that cannot be made now, with what refuses it, by which article, and what
 * would change it. Nothing is shown where everything can be done, or nothing is left to do.
 *
 * @param moves as the server sends them, offered or explained
 */
export function WhyNot({ moves }: { moves: readonly PanelMove[] }) {
  const groups = grouped(moves.filter(isRefused));
  if (groups.length === 0) return null;
  const names = groups.flatMap(({ labels }) => labels);
  return (
    <details className={css.why}>
      <summary>
        <span>
          您现在不能办理：{names.slice(0, NAMED).join('、')}
          {names.length > NAMED && `等${names.length}步`}
        </span>
        <span className={css.ask}>为什么不能？</span>
        <span className={css.fold}>收起</span>
      </summary>
      <dl>
        {groups.map(({ labels, findings }) => (
          <div key={labels.join()}>
            <dt>{labels.join('、')}</dt>
            <dd>
              <Findings findings={findings.filter(({ severity }) => severity === 'block')} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface Group {
  labels: string[];
  findings: PanelMove['findings'];
}

const isHere = ({ here }: PanelMove) => here !== false;

/** Moves that are refused for the very same reasons stand together; what leads on from here first. */
function grouped(moves: readonly PanelMove[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { label, findings } of [...moves].sort(
    (a, b) => Number(isHere(b)) - Number(isHere(a)),
  )) {
    const why = findings
      .map(({ rule, message, change }) => `${rule} ${message} ${change?.hint}`)
      .join();
    const group = groups.get(why);
    if (group === undefined) groups.set(why, { labels: [label], findings });
    else if (!group.labels.includes(label)) group.labels.push(label);
  }
  return [...groups.values()];
}
