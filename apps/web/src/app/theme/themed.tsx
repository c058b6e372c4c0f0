// Views within the theme of the component library, which comes with the first of them.
import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** A view whose code may be fetched before it is drawn. */
export type View = ComponentType & { preload?: () => Promise<void> | undefined };

/** The view as it is, with the theme around it; both are fetched side by side. */
export function themed(Inner: View): AsyncRouteComponent<object> {
  return lazyRouteComponent(async () => {
    const [{ ThemeProvider }] = await Promise.all([
      import('./ThemeProvider.js'),
      Inner.preload?.(),
    ]);
    return {
      Themed: () => (
        <ThemeProvider>
          <Inner />
        </ThemeProvider>
      ),
    };
  }, 'Themed');
}
