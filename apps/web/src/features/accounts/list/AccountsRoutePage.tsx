// Page of the list of accounts.
import { getRouteApi } from '@tanstack/react-router';
import { AccountsPage } from './AccountsPage.js';

const routeApi = getRouteApi('/signed-in/accounts');

/** The list of accounts under its own address, with the search in it. */
export function AccountsRoutePage() {
  const { text } = routeApi.useSearch();
  return <AccountsPage key={text ?? ''} text={text} />;
}
