// Start of the web app in the browser.
import './app/base.css';
import './app/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { firstView, viewDrawn } from './app/api/first-view.js';
import { queryClient } from './app/api/query-client.js';
import { fillSlots } from './app/feature/slots.js';
import { obeyRules } from './app/live/rules.js';
import { fillMenu } from './app/shell/menu.js';
import { firstSize } from './app/theme/size.js';
import { applyTheme } from './app/theme/theme.js';
import { ensureChineseFont } from './app/theme/webfont.js';
import { guardTyping } from './app/typing/guard.js';
import { sweepDrafts } from './app/write/drafts.js';
import { liveRules, menu, slotParts } from './entry/collected.js';
import { askForHome } from './entry/home.js';
import { router } from './entry/router.js';

obeyRules(liveRules);
fillMenu(menu);
fillSlots(slotParts);
guardTyping(document);
sweepDrafts();
applyTheme(firstSize());
const showView = () => document.getElementById('shell')?.remove();
router.subscribe('onResolved', ({ toLocation }) => {
  // A home is made of parts and is shown when it is whole; any other view says at once what it is.
  if (toLocation.pathname !== '/') showView();
  viewDrawn();
});
void firstView.then(() => {
  showView();
  return ensureChineseFont();
});

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');
void askForHome();
const root = createRoot(container);
// In small steps, between which the page answers its reader.
startTransition(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
