// Pages that are printed to be put up for everybody.
import { useEffect } from 'react';

/** While the calling page is shown, what is printed carries no mark of who printed it. */
export function usePublicPaper(): void {
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.add('public-paper');
    return () => classList.remove('public-paper');
  }, []);
}
