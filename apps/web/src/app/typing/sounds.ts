/** Finding a name in a list that is on the screen already: by its signs, its initials or its pinyin. */
import { nameKey } from '@xianfeng/rules';
import { useSyncExternalStore } from 'react';
import { createStore } from '../store.js';

/** How a name is spoken: its initials, and its whole pinyin. */
type Speak = (name: string) => readonly string[];

const loaded = createStore<Speak | null>(null);
const known = new Map<string, readonly string[]>();
let asked = false;

/** The table of sounds is large: it is fetched when letters are typed for the first time. */
function load(): void {
  if (asked) return;
  asked = true;
  import('pinyin-pro').then(
    ({ pinyin }) =>
      loaded.set((name) => {
        const spoken = known.get(name);
        if (spoken !== undefined) return spoken;
        const syllables = pinyin(name, {
          ...{ toneType: 'none', type: 'array', surname: 'head', v: true },
        });
        const sounds = [syllables.map((each) => each.charAt(0)).join(''), syllables.join('')];
        known.set(name, sounds);
        return sounds;
      }),
    // Without the network a name is still found by its signs.
    () => {
      asked = false;
    },
  );
}

/** Does a name hold the text, or do its initials or its pinyin? */
export type Finds = (name: string, typed: string) => boolean;

/** Finds names by what is typed; again when the table of sounds has come. */
export function useFinds(typed: string): Finds {
  const speak = useSyncExternalStore(loaded.subscribe, loaded.get);
  if (/[a-z]/i.test(typed)) load();
  return findsBy(speak);
}

const findsBy =
  (speak: Speak | null): Finds =>
  (name, typed) => {
    const text = nameKey(typed) || typed.trim();
    const key = nameKey(name);
    return key.includes(text) || (speak?.(key).some((sound) => sound.includes(text)) ?? false);
  };

/** The `showSearch` of a Select whose options are names. */
export function useNameSearch() {
  const speak = useSyncExternalStore(loaded.subscribe, loaded.get);
  return {
    filterOption: (typed: string, option?: { label?: unknown }) =>
      typeof option?.label === 'string' && findsBy(speak)(option.label, typed),
    onSearch: (typed: string) => {
      if (/[a-z]/i.test(typed)) load();
    },
  };
}
