// Filters of the pool.
import { getRouteApi } from '@tanstack/react-router';
import { talentSourceLabels, talentStateLabels } from '@xianfeng/features/talents/labels';
import { ChoiceFilter } from '../../../components/filter/ChoiceFilter.js';
import { Filters } from '../../../components/filter/Filters.js';
import { FlagFilter } from '../../../components/filter/FlagFilter.js';
import { PlaceFilter } from '../../../components/filter/PlaceFilter.js';
import { TextFilter } from '../../../components/filter/TextFilter.js';
import { useFilters } from '../../../components/filter/useFilters.js';
import { Views, viewsOf } from '../../../components/filter/Views.js';

const routeApi = getRouteApi('/signed-in/talents');
const stateViews = viewsOf(talentStateLabels, '全部');
const reserveLabels = { secretary: '书记后备', other: '其他岗位后备' } as const;

/** Who of the pool is listed; it stands in the address. */
export function TalentFilters() {
  const search = routeApi.useSearch();
  const filters = useFilters(search, ['state']);
  return (
    <>
      <Views label="按状态查看" search={search} name="state" views={stateViews} />
      <Filters {...filters}>
        <TextFilter {...filters.at('text')} label="姓名" placeholder="姓名或拼音首字母" />
        <PlaceFilter value={search} villages onChange={filters.set} />
        <ChoiceFilter
          {...filters.at('source')}
          label="人才来源"
          all="全部来源"
          labels={talentSourceLabels}
        />
        <ChoiceFilter
          {...filters.at('reserve')}
          label="培养方向"
          all="全部方向"
          labels={reserveLabels}
        />
        <FlagFilter {...filters.at('overdue')}>只看超期</FlagFilter>
        <FlagFilter {...filters.at('expiring')}>30天内将删除</FlagFilter>
      </Filters>
    </>
  );
}
