import { getRouteApi, Link } from '@tanstack/react-router';
import {
  type TalentSource,
  type TalentState,
  talentSourceLabels,
  talentStateLabels,
} from '@xianfeng/features/talents/labels';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Choices } from '../../components/Choices.js';
import { FilterBox } from './FilterBox.js';
import { clean, optionsOf } from './options.js';
import { PlaceFilter } from './PlaceFilter.js';
import css from './Talents.module.css';

const routeApi = getRouteApi('/signed-in/talents');

const PAUSE_MS = 250;
const states = Object.keys(talentStateLabels) as readonly TalentState[];

/** Who of the pool is listed; it stands in the address. */
export function Filters() {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const [typed, setTyped] = useState(search.text ?? '');
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const set = (fields: Partial<typeof search>) =>
    void navigate({ search: (before) => clean({ ...before, ...fields }), replace: true });
  const { state: _, ...others } = search;
  const narrowed = Object.keys(others).length > 0;
  return (
    <>
      <Choices label="按状态查看">
        {[undefined, ...states].map((state) => (
          <Link
            key={state ?? 'all'}
            from="/talents"
            to="/talents"
            search={(before) => clean({ ...before, state })}
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            replace
          >
            {state === undefined ? '全部' : talentStateLabels[state]}
          </Link>
        ))}
      </Choices>
      <FilterBox narrowed={narrowed}>
        <Input
          type="search"
          aria-label="姓名"
          placeholder="姓名或拼音首字母"
          className={css.text ?? ''}
          allowClear
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            clearTimeout(timer);
            const text = target.value.trim() || undefined;
            setTimer(setTimeout(() => set({ text }), PAUSE_MS));
          }}
        />
        <PlaceFilter value={search} villages onChange={set} />
        <Select<TalentSource>
          aria-label="人才来源"
          placeholder="全部来源"
          className={css.choice ?? ''}
          allowClear
          value={search.source ?? null}
          options={optionsOf(talentSourceLabels)}
          onChange={(source?: TalentSource) => set({ source })}
        />
        <Select<'secretary' | 'other'>
          aria-label="培养方向"
          placeholder="全部方向"
          className={css.choice ?? ''}
          allowClear
          value={search.reserve ?? null}
          options={[
            { value: 'secretary', label: '书记后备' },
            { value: 'other', label: '其他岗位后备' },
          ]}
          onChange={(reserve?: 'secretary' | 'other') => set({ reserve })}
        />
        <Checkbox
          checked={search.overdue === true}
          onChange={({ target }) => set({ overdue: target.checked ? true : undefined })}
        >
          只看超期
        </Checkbox>
        <Checkbox
          checked={search.expiring === true}
          onChange={({ target }) => set({ expiring: target.checked ? true : undefined })}
        >
          30天内将删除
        </Checkbox>
        {narrowed && (
          <Button
            onClick={() => {
              setTyped('');
              void navigate({ search: clean({ state: search.state }), replace: true });
            }}
          >
            清除条件
          </Button>
        )}
      </FilterBox>
    </>
  );
}
