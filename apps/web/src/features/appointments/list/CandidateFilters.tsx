// Filters of the list of candidates.
import { getRouteApi } from '@tanstack/react-router';
import {
  anyPostLabels,
  candidateStateLabels,
  keeperLabels,
  reviewFilterLabels,
} from '@xianfeng/features/appointments/labels';
import { ChoiceFilter } from '../../../components/filter/ChoiceFilter.js';
import { Filters } from '../../../components/filter/Filters.js';
import { FlagFilter } from '../../../components/filter/FlagFilter.js';
import { PlaceFilter } from '../../../components/filter/PlaceFilter.js';
import { useFilters } from '../../../components/filter/useFilters.js';

const routeApi = getRouteApi('/signed-in/appointments/list');
const stateLabels = { open: '全部办理中', ...candidateStateLabels } as const;

/** Which candidates are listed; it stands in the address. */
export function CandidateFilters() {
  const search = routeApi.useSearch();
  const filters = useFilters(search, ['state']);
  return (
    <Filters {...filters}>
      <ChoiceFilter {...filters.at('state')} label="环节" all="全部环节" labels={stateLabels} />
      <PlaceFilter value={search} villages onChange={filters.set} />
      <ChoiceFilter {...filters.at('post')} label="岗位" all="全部岗位" labels={anyPostLabels} />
      <ChoiceFilter
        {...filters.at('keeper')}
        label="现在由谁办理"
        all="现在由谁办理"
        labels={keeperLabels}
        without={['nobody']}
      />
      <ChoiceFilter
        {...filters.at('review')}
        label="联审有效期"
        all="联审有效期"
        labels={reviewFilterLabels}
      />
      <FlagFilter {...filters.at('overdue')}>只看超期</FlagFilter>
    </Filters>
  );
}
