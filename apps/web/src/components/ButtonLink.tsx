// Link in the form of a button.
import { createLink } from '@tanstack/react-router';
import { Button } from 'antd';

/** A link that looks like a button, for the one thing to do next: `<ButtonLink to="/…">`. */
export const ButtonLink = createLink(Button);
