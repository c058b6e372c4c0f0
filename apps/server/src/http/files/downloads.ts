// The addresses from which files are fetched, each once: plain links, which the browsers within apps can
// follow too.
import { readContent } from '@xianfeng/features/attachments';
import { shownTypes } from '@xianfeng/features/attachments/schema';
import type { Services } from '@xianfeng/features/kernel';
import { hasDownload, takeDownload, type Visitor } from '@xianfeng/features/kit/download';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../request.js';

const FOLDER = '/files/once/';
/** WeChat, its version for offices, DingTalk, Feishu, QQ, Alipay, and any other app on Android. */
const IN_APP = /MicroMessenger|wxwork|DingTalk|Feishu|Lark|\bQQ\/|AlipayClient|; wv\)/i;

/** Where the browser fetches a file that was offered. */
export const addressOf = (secret: string): string => FOLDER + secret;

/** Sends each file once. Who only asks, or fetches before anybody clicked, does not use the address up. */
export function registerDownloads(
  app: FastifyInstance,
  options: { services: Services; secureCookies: boolean },
): void {
  const { services, secureCookies: secure } = options;
  const visitorOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Visitor> => {
    const { actor } = await createContext(services, request, reply, { secure });
    const inApp = IN_APP.test(request.headers['user-agent'] ?? '');
    return { accountId: actor?.accountId ?? null, inApp };
  };
  app.route<{ Params: { secret: string }; Querystring: { show?: string } }>({
    method: 'GET',
    url: `${FOLDER}:secret`,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      if (isPrefetch(request)) return reply.status(503).send();
      const { secret } = request.params;
      const file = await takeDownload(services, secret, await visitorOf(request, reply));
      if (file === null) return sendGone(reply);
      const content =
        'content' in file ? file.content : await readContent(services.db, file.attachmentId);
      // Only what was uploaded, and only of kinds that no browser runs anything of.
      const show =
        request.query.show !== undefined && !('content' in file) && shownTypes.has(file.mediaType);
      return reply
        .header('content-type', file.mediaType)
        .header('content-disposition', disposition(file.name, show))
        .header('content-security-policy', policyFor(file.mediaType))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(content);
    },
  });
  app.route<{ Params: { secret: string } }>({
    method: 'HEAD',
    url: `${FOLDER}:secret`,
    handler: async (request, reply) => {
      const { secret } = request.params;
      const there = await hasDownload(services, secret, await visitorOf(request, reply));
      return reply
        .status(there ? 200 : 410)
        .header('content-type', 'application/octet-stream')
        .header('cache-control', 'private, no-store')
        .send();
    },
  });
}

/** A browser that fetches ahead says so, and fetches again at the click. */
function isPrefetch({ headers }: FastifyRequest): boolean {
  const purposes = [headers['sec-purpose'], headers.purpose, headers['x-moz']];
  return purposes.some((purpose) => /prefetch|preview|prerender/.test(String(purpose)));
}

/**
 * What a file may do where a browser shows it: nothing, and it has no part in the product's own pages.
 * Browsers show a PDF in a program of their own, which they do not start within a sandbox.
 */
const policyFor = (mediaType: string): string =>
  mediaType === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    : "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** A file to be kept, or to be looked at; never a page. Under its name in any script (RFC 8187). */
function disposition(name: string, show: boolean): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${show ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`;
}

/** Read in a browser's window and not by a script, so it is a page. */
function sendGone(reply: FastifyReply): FastifyReply {
  return reply
    .status(410)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', "default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>下载链接已失效</title>
<h1>下载链接已失效</h1>
<p>每个下载链接只能用一次，两分钟内有效，并且只供申请下载的人使用。请返回原来的页面，重新点下载。</p>
</html>
`);
}
