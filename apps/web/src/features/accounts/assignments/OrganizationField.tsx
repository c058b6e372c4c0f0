// Field that chooses an organization.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { useAsked } from '../../../app/typing/composing.js';

/** Chooses one organization by its name, its pinyin or the initials; a field of a form. */
export function OrganizationField(props: {
  id?: string;
  value?: number;
  onChange?: (id: number) => void;
}) {
  const [typed, setTyped] = useState('');
  const text = useAsked(typed.trim());
  const hits = useQuery({
    ...trpc.organizations.search.queryOptions({ text, limit: 20 }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...props}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入名称、拼音或首字母查找"
      loading={hits.isFetching}
      notFoundContent={text === '' ? '请输入名称、拼音或首字母' : '没有找到'}
      options={(hits.data?.items ?? []).map((hit) => ({
        value: hit.id,
        label: [...hit.ancestors.slice(-1).map(({ shortName }) => shortName), hit.name].join(' › '),
      }))}
    />
  );
}
