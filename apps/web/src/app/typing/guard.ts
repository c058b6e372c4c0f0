/**
 * What no form, dialog or list of the app may do, held in one place for all of them: while an input method
 * composes, its keys belong to it, and nothing is sent; Enter in an open list or calendar chooses there
 * and sends nothing; a form with a field that was not understood is not sent.
 */
import { composition, isComposing } from './composing.js';

/** Keys that choose, send or close; an input method uses them for itself. */
const ACTING = new Set(['Enter', 'Escape', 'Tab', 'ArrowDown', 'ArrowUp', ' ']);

/** Guards every field of the page, before any of the app's listeners hears of a key. */
export function guardTyping(page: Document): void {
  let inOpenList = false;
  page.addEventListener('compositionstart', () => {
    composition.set(true);
  });
  page.addEventListener('compositionend', () => {
    composition.set(false);
  });
  page.addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event)) {
        if (ACTING.has(event.key)) event.stopPropagation();
        return;
      }
      composition.set(false);
      inOpenList = event.key === 'Enter' && isOfOpenList(event.target);
    },
    true,
  );
  page.addEventListener(
    'keyup',
    () => {
      inOpenList = false;
    },
    true,
  );
  page.addEventListener(
    'submit',
    (event) => {
      const unread = event.target instanceof Element ? unreadIn(event.target) : null;
      if (!composition.get() && !inOpenList && unread === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      unread?.focus();
    },
    true,
  );
}

/** The first field below whose text was not understood. */
export function unreadIn(part: ParentNode): HTMLElement | null {
  return part.querySelector<HTMLElement>('[data-unread]');
}

function isOfOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-expanded=true], [role=grid]') !== null;
}
