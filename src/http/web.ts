import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OriginOf } from './origin-of.ts';

/** Browsers may keep them: what they hold is in their names. */
export const ASSETS = '/assets/';
const PAGE = 'index.html';
const WORKER = /\/sw\.js(\.br)?$/;

interface Options {
  /** Where the build has put it. */
  readonly folder: string;
  readonly originOf: OriginOf;
  /** Where files are put and fetched, beside the page's own origin. */
  readonly fileOrigins: () => readonly string[];
}

/** Whether the web app has been built there. */
export const isBuilt = (folder: string): boolean => existsSync(join(folder, PAGE));

/** The web app: its page at `/` and at every address that a browser goes to and nothing else answers, and its files. */
export async function serveWeb(app: FastifyInstance, options: Options): Promise<void> {
  const { folder, originOf, fileOrigins } = options;
  const { default: serveFiles } = await import('@fastify/static');
  const page = await readFile(join(folder, PAGE));
  const common = {
    index: false,
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
  } satisfies Partial<FastifyStaticOptions>;
  await app.register(serveFiles, {
    ...common,
    root: join(folder, ASSETS),
    prefix: ASSETS,
    setHeaders: (reply) => keep(reply, 'public, max-age=31536000, immutable'),
  });
  await app.register(serveFiles, {
    ...common,
    root: folder,
    wildcard: false,
    globIgnore: [`${PAGE}*`, '.vite/**', `.${ASSETS}**`, `${ASSETS.slice(1)}**`],
    setHeaders: (reply, path) => {
      // A worker asks under the policy of its own file.
      if (WORKER.test(path)) {
        void reply.header('content-security-policy', "default-src 'none'; connect-src 'self'");
      }
      keep(reply, 'no-cache');
    },
  });

  const sendPage = (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('content-security-policy', policyFor(originOf(request.raw), fileOrigins()))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  app.get('/', sendPage);
  // Where password managers look.
  app.get('/.well-known/change-password', (_request, reply) =>
    reply.redirect('/settings/security'),
  );
  app.setNotFoundHandler((request, reply) =>
    isNavigation(request) ? sendPage(request, reply) : sendNotFound(request, reply),
  );
}

const keep = (reply: FastifyReply, howLong: string) => void reply.header('cache-control', howLong);

/** Whether somebody goes there with a browser, and not a page of theirs that looks for a file. */
function isNavigation({ method, headers, url }: FastifyRequest): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || url.startsWith(ASSETS)) return false;
  const [path = ''] = url.split('?');
  const mode = headers['sec-fetch-mode'];
  if (mode !== undefined) return mode === 'navigate';
  // Browsers do not say so to addresses that come by `http:`.
  const isFile = /\.[a-z0-9]+$/i.test(path);
  return !isFile && !!headers.accept?.includes('text/html');
}

/** As where there is no web app. */
const sendNotFound = ({ method, url }: FastifyRequest, reply: FastifyReply) =>
  reply.code(404).send({
    message: `Route ${method}:${url} not found`,
    error: 'Not Found',
    statusCode: 404,
  });

/**
 * What the page may do: nothing that does not come from this server, or from where its files are. The one style that is
 * written as it goes is React Aria's. Sockets are named because not every browser counts them to `'self'`.
 */
function policyFor(origin: string, fileOrigins: readonly string[]): string {
  const { host } = new URL(origin);
  const files = fileOrigins.join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${REACT_ARIA_STYLE}'`,
    `img-src 'self' data: blob: ${files}`,
    `media-src 'self' blob: ${files}`,
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ws://${host} wss://${host} ${files}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types confab',
  ].join('; ');
}

/** How presses take no selection along; the tests in a browser tell when it is another. */
const REACT_ARIA_STYLE = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';
