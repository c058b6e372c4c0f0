/** A link to a page whose address comes from the server, as that of a record in the feed. */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** @param page the address, from the root of the application on */
export function PageLink({ page, children }: { page: string; children: ReactNode }) {
  const { history } = useRouter();
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || event.button !== 0) return;
    event.preventDefault();
    history.push(page);
  };
  return (
    <a href={history.createHref(page)} onClick={open}>
      {children}
    </a>
  );
}
