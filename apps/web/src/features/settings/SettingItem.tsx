// One setting in the list.
import { Link } from '@tanstack/react-router';
import type { SettingRow } from '@xianfeng/features/settings/schema';
import { citationText } from '@xianfeng/rules';
import { useGlow } from '../../app/live/glow.js';
import { dayText } from '../../components/dates.js';
import { StatusTag } from '../../components/StatusTag.js';
import css from './Settings.module.css';
import { valueText } from './values.js';

/** One setting in the list: its value, and whether it is the district's own choice. */
export function SettingItem({ row }: { row: SettingRow }) {
  const { key, definition, value, since, pending, range, inUse } = row;
  const glow = useGlow();
  const ids = [row.choiceId ?? 0, ...pending.map(({ id }) => id)];
  return (
    <li className={`${css.item} ${ids.map((id) => glow('setting', id)).join(' ')}`}>
      <div className={css.what}>
        <h3 className={css.name}>
          <Link to="/settings" search={(before) => ({ ...before, key })} resetScroll={false}>
            {definition.label}
          </Link>
        </h3>
        <p className={css.soft}>{definition.note}</p>
        <p className={css.rule}>{citationText(row.citation)}</p>
      </div>
      <div className={css.value}>
        <b>{valueText(definition, value)}</b>
        {since === null ? (
          <span className={css.soft}>默认值</span>
        ) : (
          <span className={css.soft}>本区自{dayText(since)}起</span>
        )}
        {pending.map((choice) => (
          <StatusTag key={choice.id} tone="warning">
            {`${dayText(choice.from)}起改为${valueText(definition, choice.value)}`}
          </StatusTag>
        ))}
        {!inUse && <StatusTag tone="quiet">相关功能尚未启用</StatusTag>}
        <span className={css.range}>可选{range}</span>
      </div>
    </li>
  );
}
