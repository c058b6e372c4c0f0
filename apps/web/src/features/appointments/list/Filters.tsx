import { getRouteApi } from '@tanstack/react-router';
import {
  anyPostLabels,
  type CandidateState,
  candidateStateLabels,
  type Keeper,
  keeperLabels,
  type TeamPost,
} from '@xianfeng/features/appointments/labels';
import { Checkbox, Select } from 'antd';
import { FilterBox } from '../../talents/FilterBox.js';
import { clean, optionsOf } from '../../talents/options.js';
import { PlaceFilter } from '../../talents/PlaceFilter.js';
import shared from '../../talents/Talents.module.css';

const routeApi = getRouteApi('/signed-in/appointments/list');

const states: readonly { value: 'open' | CandidateState; label: string }[] = [
  { value: 'open', label: '全部办理中' },
  ...optionsOf(candidateStateLabels),
];
const { nobody: _, ...turns } = keeperLabels;

/** Which candidates are listed; it stands in the address. */
export function Filters() {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const set = (fields: Partial<typeof search>) =>
    void navigate({ search: (before) => clean({ ...before, ...fields }), replace: true });
  return (
    <FilterBox narrowed={Object.keys(search).some((name) => name !== 'state')}>
      <Select<'open' | CandidateState>
        aria-label="环节"
        placeholder="全部环节"
        className={shared.choice ?? ''}
        allowClear
        value={search.state ?? null}
        options={[...states]}
        onChange={(state?: 'open' | CandidateState) => set({ state })}
      />
      <PlaceFilter value={search} villages onChange={set} />
      <Select<TeamPost>
        aria-label="岗位"
        placeholder="全部岗位"
        className={shared.choice ?? ''}
        allowClear
        value={search.post ?? null}
        options={optionsOf(anyPostLabels)}
        onChange={(post?: TeamPost) => set({ post })}
      />
      <Select<Keeper>
        aria-label="现在由谁办理"
        placeholder="现在由谁办理"
        className={shared.choice ?? ''}
        allowClear
        value={search.keeper ?? null}
        options={optionsOf(turns)}
        onChange={(keeper?: Keeper) => set({ keeper })}
      />
      <Checkbox
        checked={search.overdue === true}
        onChange={({ target }) => set({ overdue: target.checked ? true : undefined })}
      >
        只看超期
      </Checkbox>
    </FilterBox>
  );
}
