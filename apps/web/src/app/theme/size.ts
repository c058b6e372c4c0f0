// The size of the screen and of its letters: desktop, phone, 长辈模式.
import { useSyncExternalStore } from 'react';
import { createStore } from '../store.js';
import type { Size } from './theme.js';

const KEY = 'xianfeng.large';
/** Below this width the page is laid out for one hand. */
const phone = window.matchMedia('(max-width: 767.98px)');
const still = window.matchMedia('(prefers-reduced-motion: reduce)');

const large = createStore(localStorage.getItem(KEY) === '1');

/** 长辈模式, kept on this device. */
export function setLarge(on: boolean): void {
  if (on) localStorage.setItem(KEY, '1');
  else localStorage.removeItem(KEY);
  large.set(on);
}

/** Whether 长辈模式 is on. */
export function useLarge(): boolean {
  return useSyncExternalStore(large.subscribe, large.get);
}

/** Whether the page is laid out for a phone. */
export function usePhone(): boolean {
  return useSyncExternalStore(watchWidth, () => phone.matches);
}

/** The size to lay out for; 长辈模式 comes before the kind of screen. */
export function useSize(): Size {
  const isPhone = usePhone();
  if (useLarge()) return 'large';
  return isPhone ? 'phone' : 'desktop';
}

/** The size before React runs, so that the first paint is right. */
export function firstSize(): Size {
  if (large.get()) return 'large';
  return phone.matches ? 'phone' : 'desktop';
}

/** Whether this person has asked the device for less motion. */
export function useStill(): boolean {
  return useSyncExternalStore(watchMotion, () => still.matches);
}

const watch = (query: MediaQueryList) => (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
const watchWidth = watch(phone);
const watchMotion = watch(still);
