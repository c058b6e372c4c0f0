// Buttons that export the register of team members.
import { DownloadButton } from '../../components/files/DownloadButton.js';

/** The register of a village, of a street, or of all that the reader's assignment reaches. */
export function RegisterButtons(asked: { organizationId?: number; streetId?: number | undefined }) {
  const path = '/files/team-register';
  return (
    <>
      <DownloadButton path={path} query={{ format: 'excel', ...asked }} label="下载名册（Excel）" />
      <DownloadButton path={path} query={{ format: 'word', ...asked }} label="下载名册（Word）" />
    </>
  );
}
