// Items of a negative list.
import type { ListedItem } from '@xianfeng/features/settings/schema';
import { lookBackText } from '@xianfeng/rules';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Settings.module.css';
import { forceLabels } from './words.js';

/** The lines of a list: what counts, for how long, and how much it weighs. */
export function ItemList({ items }: { items: readonly ListedItem[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={shared.surface}>
      {items.map(({ code, text, force, lookBack, basis }) => (
        <li key={code} className={css.item}>
          <div className={css.what}>
            <h3 className={css.name}>{text}</h3>
            <p className={css.rule}>
              {basis === '' ? (
                '示例，没有本区依据'
              ) : (
                <>
                  <span className={css.id}>{code}</span>
                  {basis}
                </>
              )}
            </p>
          </div>
          <div className={css.value}>
            <StatusTag tone={force === 'hard' ? 'error' : 'warning'}>
              {forceLabels[force]}
            </StatusTag>
            <span className={css.soft}>{lookBackText(lookBack)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
