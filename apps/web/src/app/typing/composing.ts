/** Whether an input method is composing a text, and what is asked meanwhile. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createStore } from '../store.js';

/** Some browsers end the composition before the key that ended it; they give it the number 229. */
const OF_AN_INPUT_METHOD = 229;

/** Is the key one of an input method? */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === OF_AN_INPUT_METHOD;

/** Whether a text is being composed anywhere on the page; kept by `guardTyping`. */
export const composition = createStore(false);

/** The text that a search goes by: what is typed, without what an input method is still composing. */
export function useAsked(typed: string): string {
  const composing = useSyncExternalStore(composition.subscribe, composition.get);
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    if (!composing) setAsked(typed);
  }, [typed, composing]);
  return asked;
}
