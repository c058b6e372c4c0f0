// Checkboxes of recipients.
import { Button, Checkbox } from 'antd';
import shared from '../../../components/page/Parts.module.css';
import css from './Hand.module.css';
import { type Chosen, toggled } from './handed.js';

/** The chosen recipients and how they change. */
export interface ChoiceProps {
  chosen: readonly Chosen[];
  onChange: (chosen: Chosen[]) => void;
}

/** One recipient to be ticked. */
export function Tick({ one, chosen, onChange }: ChoiceProps & { one: Chosen }) {
  return (
    <Checkbox
      checked={chosen.some(({ id }) => id === one.id)}
      onChange={({ target }) => onChange(toggled(chosen, [one], target.checked))}
    >
      {one.name}
    </Checkbox>
  );
}

/** All of a level, or of a list, at once. */
export function TickAll(props: ChoiceProps & { all: readonly Chosen[]; label: string }) {
  const { all, label, chosen, onChange } = props;
  const ids = new Set(chosen.map(({ id }) => id));
  const count = all.filter(({ id }) => ids.has(id)).length;
  return (
    <Checkbox
      className={css.all ?? ''}
      checked={count === all.length && count > 0}
      indeterminate={count > 0 && count < all.length}
      onChange={({ target }) => onChange(toggled(chosen, all, target.checked))}
    >
      {label}（{all.length}）
    </Checkbox>
  );
}

const NAMED = 6;

/** Who is chosen, in words, and the way to begin anew. */
export function ChosenText({ chosen, onChange, unit }: ChoiceProps & { unit: string }) {
  const names = chosen.slice(0, NAMED).map(({ name }) => name);
  return (
    <p className={`${shared.line} ${css.chosen}`} aria-live="polite">
      {chosen.length === 0 ? (
        <span className={shared.soft}>还没有选择</span>
      ) : (
        <>
          <span>
            已选<b>{chosen.length}</b>
            {unit}：{names.join('、')}
            {chosen.length > NAMED && '等'}
          </span>
          <Button size="small" onClick={() => onChange([])}>
            清空
          </Button>
        </>
      )}
    </p>
  );
}
