/**
 * A link by a plain address: one that comes from the server, or one of a hundred on a page, where the
 * router's own links are felt.
 */
import { useRouter } from '@tanstack/react-router';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';

interface PageLinkProps
  extends Pick<ComponentPropsWithRef<'a'>, 'className' | 'style' | 'aria-label'> {
  /** The address, from the root of the application on. */
  page: string;
  children: ReactNode;
}

/** Opens the page within the application. */
export function PageLink({ page, children, ...rest }: PageLinkProps) {
  const { history } = useRouter();
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || event.button !== 0) return;
    event.preventDefault();
    history.push(page);
  };
  return (
    <a {...rest} href={history.createHref(page)} onClick={open}>
      {children}
    </a>
  );
}
