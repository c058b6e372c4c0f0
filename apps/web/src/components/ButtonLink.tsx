// Link in the form of a button.
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { type ButtonLook, classOf } from './button/look.js';

/** A link that looks like a button, for the one thing to do next: `<ButtonLink to="/…">`. */
export const ButtonLink = createLink(Anchor);

function Anchor({ primary, block, ...rest }: ComponentPropsWithRef<'a'> & ButtonLook) {
  const look = { ...(primary && { primary }), ...(block && { block }) };
  return <a {...rest} className={classOf(look)} />;
}
