import { AccountsPage } from './AccountsPage.js';
import { accountsRoute } from './routes.js';

/** The list of accounts under its own address, with the search in it. */
export function AccountsRoutePage() {
  const { text } = accountsRoute.useSearch();
  return <AccountsPage key={text ?? ''} text={text} />;
}
