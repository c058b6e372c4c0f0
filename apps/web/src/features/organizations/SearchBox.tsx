// Search among organizations.
import { getRouteApi } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { composition } from '../../app/typing/composing.js';

const routeApi = getRouteApi('/signed-in/organizations');

const PAUSE_MS = 250;

/** Finds organizations by name, pinyin or initials; the text stands in the address. */
export function SearchBox() {
  const { text } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const [typed, setTyped] = useState(text ?? '');
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const change = (value: string) => {
    setTyped(value);
    clearTimeout(timer);
    setTimer(setTimeout(() => ask(value), PAUSE_MS));
  };
  const ask = (value: string) => {
    // What an input method is still composing is not looked for.
    if (composition.get()) {
      setTimer(setTimeout(() => ask(value), PAUSE_MS));
      return;
    }
    const asked = value.trim();
    void navigate({
      search: (before) => ({ ...before, text: asked === '' ? undefined : asked }),
      replace: true,
    });
  };
  return (
    <Input
      type="search"
      aria-label="查找党组织"
      placeholder="名称、拼音或首字母，如“七里山”“qls”"
      allowClear
      value={typed}
      onChange={(event) => change(event.target.value)}
    />
  );
}
