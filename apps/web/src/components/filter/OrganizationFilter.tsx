// Filter by organization.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../app/api/trpc.js';
import { useAsked } from '../../app/typing/composing.js';
import css from './Filter.module.css';
import type { Condition } from './useFilters.js';

/** One organization of the scope, found by its name or the initials of its pinyin. */
export function OrganizationFilter({ value: id, onChange }: Condition<number>) {
  const [text, setText] = useState('');
  const asked = useAsked(text.trim());
  const found = useQuery({
    ...trpc.organizations.search.queryOptions({ text: asked, limit: 20 }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    ...trpc.organizations.get.queryOptions({ id: id ?? 0 }),
    enabled: id !== undefined,
  });
  const options = (asked === '' ? [] : (found.data?.items ?? [])).map((hit) => ({
    value: hit.id,
    label: hit.shortName,
    above: hit.ancestors.at(-1)?.shortName ?? '',
  }));
  const known = chosen.data;
  const own =
    known === undefined || options.some((one) => one.value === known.id)
      ? []
      : [{ value: known.id, label: known.shortName, above: '' }];
  return (
    <Select<number>
      aria-label="党组织"
      className={css.organization ?? ''}
      placeholder="全部党组织"
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      value={id ?? null}
      options={[...own, ...options]}
      optionRender={({ data }) =>
        data.above === '' ? data.label : `${data.label}（${data.above}）`
      }
      notFoundContent={asked === '' ? '输入名称、拼音或首字母查找' : '没有找到'}
      onChange={(chosenId?: number) => {
        setText('');
        onChange(chosenId);
      }}
    />
  );
}
