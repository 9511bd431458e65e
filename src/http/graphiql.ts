import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OriginOf } from './origin-of.ts';
import { type Asset, createRuruAssets } from './ruru-assets.ts';

/** Answers with the page, to a browser that asks for one. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.graphql': 'text/plain; charset=utf-8',
};

/** Serves GraphiQL whole from this server: it works without the internet, and tells nobody of itself. */
export async function serveGraphiQL(app: FastifyInstance, originOf: OriginOf): Promise<SendPage> {
  const template = await readFile(ownFile('page.html'), 'utf8');
  const { assets, version } = await readAssets();
  const root = `/graphiql/${version}/`;
  const page = template.replaceAll('{{assets}}', root);
  const findRuru = createRuruAssets(root);

  app.get(`${root}*`, async (request, reply) => {
    const asset =
      assets.get(request.url.slice(root.length)) ??
      (await findRuru(request.url, request.headers['accept-encoding']));
    if (!asset) return reply.callNotFound();
    return reply
      .headers(asset.headers)
      .header('content-security-policy', policyFor(originOf(request.raw)))
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'origin, accept-encoding')
      .send(asset.content);
  });

  return (request, reply) =>
    reply
      .header('content-security-policy', policyFor(originOf(request.raw)))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);
}

/** What is not ruru's. The version stands in every asset's path, so that browsers may keep them for good. */
async function readAssets() {
  const sources = {
    'page.js': ownFile('page.js'),
    'page.css': ownFile('page.css'),
    'icon.svg': ownFile('icon.svg'),
    'tour.graphql': ownFile('tour.graphql'),
    'graphql-ws.js': packageFile('graphql-ws', '../umd/graphql-ws.min.js'),
  };
  const hash = createHash('sha256');
  hash.update(await readFile(packageFile('ruru/static', '../package.json')));
  const assets = new Map<string, Asset>();
  for (const [name, source] of Object.entries(sources)) {
    const content = await readFile(source);
    hash.update(content);
    assets.set(name, {
      headers: { 'content-type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream' },
      content,
    });
  }
  return { assets, version: hash.digest('hex').slice(0, 16) };
}

const ownFile = (name: string) => new URL(`graphiql/${name}`, import.meta.url);

/** A file that a package holds and does not export. */
function packageFile(module: string, path: string): URL {
  return new URL(path, pathToFileURL(createRequire(import.meta.url).resolve(module)));
}

/**
 * What the page may do. Scripts come from files of this server; only its editor's style sheets are
 * written as it goes. Sockets are named because not every browser counts them to `'self'`.
 */
function policyFor(origin: string): string {
  const { host } = new URL(origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
