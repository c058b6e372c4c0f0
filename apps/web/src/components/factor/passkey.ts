// Passkeys in the browser; its library is loaded where one is used.
import { errorCatalogue } from '@xianfeng/features/kernel/labels';
import { ReportedError } from '../../app/api/problem.js';
import { api } from '../../app/api/trpc.js';

/** Whether this browser knows passkeys. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window;

const load = () => import('@simplewebauthn/browser');

/** The account is answered for by one of its passkeys. */
export const answerByPasskey = {
  mutate: async () => {
    const optionsJSON = await api.factors.askPasskey.mutate();
    const { startAuthentication } = await load();
    const response = await startAuthentication({ optionsJSON }).catch(refused);
    return api.factors.answerByPasskey.mutate({ response });
  },
};

/** A passkey is made in this browser, and added to the account. */
export const addPasskey = {
  mutate: async ({ name }: { name: string }) => {
    const optionsJSON = await api.factors.beginPasskey.mutate();
    const { startRegistration } = await load();
    const response = await startRegistration({ optionsJSON }).catch(refused);
    return api.factors.addPasskey.mutate({ name, response });
  },
};

/** The browser says only that it came to nothing: cancelled, too late, no such key. */
function refused(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  const [number, , message] = errorCatalogue.passkey_refused;
  const known = error.name === 'InvalidStateError';
  throw new ReportedError({
    code: 'passkey_refused',
    number,
    message: known ? '这台设备上已有这个账号的通行密钥，不需要再添加。' : message,
  });
}
