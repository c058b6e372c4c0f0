import { getRouteApi } from '@tanstack/react-router';
import { categoryLabels, standingLabels } from '@xianfeng/features/members/schema';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import css from './Members.module.css';

const routeApi = getRouteApi('/signed-in/members');

const PAUSE_MS = 250;

const optionsOf = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));

/** Who is listed; it stands in the address. */
export function Filters() {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const [typed, setTyped] = useState(search.text ?? '');
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const set = (fields: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...fields }), replace: true });
  const narrowed = search.text ?? search.category ?? search.standing ?? search.organizationId;
  return (
    <div className={`${css.filters} no-print`}>
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
      <Select
        aria-label="人员类别"
        placeholder="全部类别"
        allowClear
        className={css.choice ?? ''}
        value={search.category ?? null}
        options={optionsOf(categoryLabels)}
        onChange={(category?: 'full' | 'probationary' | null) =>
          set({ category: category ?? undefined })
        }
      />
      <Select
        aria-label="党籍状态"
        className={css.choice ?? ''}
        value={search.standing ?? 'normal'}
        options={optionsOf(standingLabels)}
        onChange={(standing) => set({ standing: standing === 'normal' ? undefined : standing })}
      />
      {narrowed !== undefined && (
        <Button
          onClick={() => {
            setTyped('');
            void navigate({ search: {}, replace: true });
          }}
        >
          清除条件
        </Button>
      )}
    </div>
  );
}
