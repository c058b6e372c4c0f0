// HTTP routes below /files: attachments of records, and files that features make when they are asked for.
import type { FastifyInstance } from 'fastify';
import { type FileOptions, know } from './answering.js';
import { registerAttachments } from './attachments.js';
import { registerExports } from './exports.js';

/**
 * Files travel as they are, beside the procedures. One that is asked for by POST gets an address of its own,
 * from which the browser then fetches it (downloads.ts).
 */
export function registerFiles(app: FastifyInstance, options: FileOptions): void {
  void app.register((files, _, done) => {
    files.addHook('onRequest', (request, reply) => know(options, request, reply));
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    registerAttachments(files, options);
    registerExports(files, options);
    done();
  });
}
