// It is what lets a route say that it is not compressed.
import type {} from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Shared } from '../../context.ts';
import { FILES } from '../../http/files.ts';
import { isId } from '../../input/ids.ts';
import { dispositionOf } from './disposition.ts';
import type { MediaRow } from './entity.ts';
import { type ByteRange, isChanged, isKnown, parseRange } from './ranges.ts';
import { createRecentMedia } from './recent.ts';
import { refuseFor, sendRefusal } from './refusals.ts';
import { type Found, keyOf, type Variant, variantOf, VARIANTS } from './variants.ts';

/** What the bytes are was found out; nothing in them is run. */
const SAFELY = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

interface Link {
  Params: { id: string; variant: string };
  Querystring: { exp?: string | string[]; sig?: string | string[] };
}
type Asked = FastifyRequest<Link>;

/** Sends files to whoever has a link to them. */
export function serveMedia(app: FastifyInstance, shared: Shared): void {
  const {
    files,
    services: { media: links },
  } = shared;
  const recent = createRecentMedia(shared.rootEm, shared.mediaUses);

  const path = `${FILES}:id/:variant`;
  const errorHandler = (error: unknown, _request: unknown, reply: FastifyReply) =>
    void refuseFor(error, reply);
  app.get<Link>(path, { errorHandler, compress: false, exposeHeadRoute: false }, answer);
  app.head<Link>(path, { errorHandler }, answer);

  async function answer(request: Asked, reply: FastifyReply) {
    const { id, variant } = request.params;
    const { exp, sig } = request.query;
    reply.headers(SAFELY);
    if (!isVariant(variant) || !isId(id)) return refuse(reply);
    if (!links.isGood(id, variant, String(exp), String(sig))) return refuse(reply);
    const media = await recent.find(id);
    const found = media && variantOf(media, variant);
    return media && found ? send(request, reply, media, found, Number(exp) * 1_000) : refuse(reply);
  }

  async function send(
    request: Asked,
    reply: FastifyReply,
    media: MediaRow,
    { variant, type, size }: Found,
    expiresAt: number,
  ) {
    const key = keyOf(media.id, variant);
    const disposition = dispositionOf(media, variant);
    const link = await files.link(key, { mediaType: type, disposition });
    const seconds = Math.floor((expiresAt - Date.now()) / 1_000);
    if (link !== null) {
      reply.header('cache-control', `private, max-age=${Math.min(seconds, link.seconds)}`);
      return reply.redirect(link.url, 302);
    }
    const tag = `"${media.id}-${variant}"`;
    reply.headers({
      'cache-control': `private, max-age=${seconds}, immutable`,
      etag: tag,
      'accept-ranges': 'bytes',
    });
    if (isKnown(request.headers, tag)) return reply.code(304).send();
    const range = isChanged(request.headers, tag) ? null : parseRange(request.headers.range, size);
    if (range === 'unsatisfiable') {
      return reply.code(416).header('content-range', `bytes */${size}`).send();
    }
    reply.headers({ 'content-type': withCharset(type), 'content-disposition': disposition });
    reply.header('content-length', range ? range.end - range.start + 1 : size);
    if (range) reply.code(206).header('content-range', contentRangeOf(range, size));
    if (request.method === 'HEAD') return reply.send();
    const content = await files.read(key, range ?? undefined);
    if (content) return reply.send(content);
    return refuse(reply);
  }
}

const isVariant = (name: string): name is Variant => VARIANTS.some((each) => each === name);

/** Texts are taken in UTF-8 alone. */
const withCharset = (type: string) => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

const contentRangeOf = ({ start, end }: ByteRange, size: number) => `bytes ${start}-${end}/${size}`;

const refuse = (reply: FastifyReply) =>
  sendRefusal(reply, 404, 'There is no such file, or the link to it has ended');
