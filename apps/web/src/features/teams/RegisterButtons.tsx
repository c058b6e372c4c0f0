// Buttons that export the register of team members.
import { DownloadButton } from '../../components/files/DownloadButton.js';

/** The register of a village, of a street, or of all that the reader's assignment reaches. */
export function RegisterButtons(props: { organizationId?: number; streetId?: number | undefined }) {
  const { organizationId, streetId } = props;
  const of = (format: 'excel' | 'word') => {
    const asked = new URLSearchParams({ format });
    if (organizationId !== undefined) asked.set('organizationId', String(organizationId));
    if (streetId !== undefined) asked.set('streetId', String(streetId));
    return `/files/team-register?${asked}`;
  };
  return (
    <>
      <DownloadButton path={of('excel')} label="下载名册（Excel）" />
      <DownloadButton path={of('word')} label="下载名册（Word）" />
    </>
  );
}
