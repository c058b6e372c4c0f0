// Tests of reading queries again after events.
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refresher, type RefresherOptions } from './refresher.js';

/** A screen that shows a number; each reading takes `slow` milliseconds and begins by looking. */
function screen(options: RefresherOptions & { slow?: number } = {}) {
  vi.useFakeTimers();
  const client = new QueryClient();
  let truth = 0;
  let readings = 0;
  const observer = new QueryObserver(client, {
    queryKey: ['number'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      readings += 1;
      const seen = truth;
      await new Promise((resolve) => setTimeout(resolve, options.slow ?? 10));
      return seen;
    },
  });
  const leave = observer.subscribe(() => {});
  const refresher = new Refresher(client, {
    random: () => 0.5,
    elapsed: () => Date.now(),
    hidden: () => false,
    ...options,
  });
  return {
    client,
    refresher,
    leave,
    change: () => {
      truth += 1;
      refresher.refresh({ queryKey: ['number'] });
    },
    shown: () => observer.getCurrentResult().data,
    readings: () => readings,
  };
}

afterEach(() => vi.useRealTimers());

describe('reading again after events', () => {
  it('answers a burst of events by one reading', async () => {
    const { change, shown, readings } = screen();
    await vi.advanceTimersByTimeAsync(20);
    for (let index = 0; index < 25; index += 1) change();
    await vi.advanceTimersByTimeAsync(300);
    expect(shown()).toBe(25);
    expect(readings()).toBe(2);
  });

  it('reads again after an event that came during a reading', async () => {
    const { change, shown } = screen({ slow: 400 });
    await vi.advanceTimersByTimeAsync(500);
    change();
    // The second reading has begun and already looked.
    await vi.advanceTimersByTimeAsync(250);
    change();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shown()).toBe(2);
  });

  it('reads again after an event that came during the first reading', async () => {
    const { change, shown } = screen({ slow: 400 });
    await vi.advanceTimersByTimeAsync(50);
    change();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shown()).toBe(1);
  });

  it('takes breath under a steady stream, and still ends right', async () => {
    const { change, shown, readings } = screen();
    await vi.advanceTimersByTimeAsync(20);
    for (let index = 0; index < 200; index += 1) {
      change();
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown()).toBe(200);
    expect(readings()).toBeLessThan(15);
  });

  it('only marks what nobody sees, for the next look', async () => {
    let hidden = true;
    const { change, client, readings, refresher, shown } = screen({ hidden: () => hidden });
    await vi.advanceTimersByTimeAsync(20);
    change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(readings()).toBe(1);
    expect(client.getQueryState(['number'])?.isInvalidated).toBe(true);
    hidden = false;
    refresher.refresh({ predicate: (query) => query.state.isInvalidated });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown()).toBe(1);
  });

  it('says when everything is read, once a burst', async () => {
    const onSettled = vi.fn();
    const { change } = screen({ onSettled });
    await vi.advanceTimersByTimeAsync(20);
    change();
    change();
    expect(onSettled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });

  it('plans nothing for a view that has been left', async () => {
    const { change, leave, readings, refresher } = screen();
    await vi.advanceTimersByTimeAsync(20);
    leave();
    change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(readings()).toBe(1);
    expect(refresher.busy).toBe(false);
  });
});
