import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Shared } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { UPLOADS } from '../../http/files.ts';
import { isId } from '../../input/ids.ts';
import { addressKey } from '../../rate/address.ts';
import { refuseFor, sendRefusal } from '../media/refusals.ts';
import { type Parts, TooManyBytes } from './parts.ts';
import { findUpload, type OpenUpload } from './repository.ts';

const TUS_VERSION = '1.0.0';
const TUS_TYPE = 'application/offset+octet-stream';
const OFFSET = /^\d{1,15}$/;
/** Who is refused may be sending still: so much of that is read, so that they see the answer. */
const MAX_DISCARDED_BYTES = 1_048_576;

type Asked = FastifyRequest<{
  Params: { id: string };
  Querystring: { exp?: string | string[]; sig?: string | string[] };
}>;

/** Takes the bytes of files from whoever has a ticket: whole, or piece by piece as tus has it. */
export function serveUploads(app: FastifyInstance, shared: Shared): void {
  const { parts, tickets } = shared.services.upload;
  if (!parts) return;
  void app.register((scope, _options, done) => {
    // Bodies are streams, whatever they say that they are.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, parsed) => parsed(null));
    scope.addHook('onRequest', (_request, reply, next) => {
      reply.headers({
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'cross-origin',
        'tus-resumable': TUS_VERSION,
      });
      next();
    });
    scope.setErrorHandler((error, request, reply) => answerFailure(error, request, reply));
    const path = `${UPLOADS}:id`;
    scope.put(path, (request: Asked, reply) => put(request, reply, parts));
    scope.head(path, (request: Asked, reply) => tell(request, reply, parts));
    scope.patch(path, (request: Asked, reply) => patch(request, reply, parts));
    done();
  });

  /** All of it at once. Who sends it again, since they saw no answer, is told that it is there. */
  async function put(request: Asked, reply: FastifyReply, parts: Parts) {
    await countBeginning(request);
    const { id, size, isOpen } = await requireUpload(request);
    if (Number(request.headers['content-length']) !== size) {
      return refuse(reply, 400, `Send ${size} bytes, and say so in Content-Length`);
    }
    if (!isOpen || (await parts.sizeOf(id)) === size) return reply.code(200).send();
    await parts.write(id, request.raw, { at: 0, limit: size });
    return reply.code(201).send();
  }

  async function tell(request: Asked, reply: FastifyReply, parts: Parts) {
    const { id, size, isOpen } = await requireUpload(request);
    const offset = isOpen ? await parts.settle(id) : size;
    return reply.headers({ 'upload-offset': offset, 'upload-length': size }).code(200).send();
  }

  async function patch(request: Asked, reply: FastifyReply, parts: Parts) {
    const { headers } = request;
    if (Number(headers['upload-offset']) === 0) await countBeginning(request);
    const { id, size, isOpen } = await requireUpload(request);
    if (headers['tus-resumable'] !== TUS_VERSION) {
      reply.header('tus-version', TUS_VERSION);
      return refuse(reply, 412, `Send Tus-Resumable: ${TUS_VERSION}`);
    }
    if (headers['content-type'] !== TUS_TYPE) return refuse(reply, 415, `Send ${TUS_TYPE}`);
    const offset = String(headers['upload-offset']);
    if (!OFFSET.test(offset)) return refuse(reply, 400, 'Say in Upload-Offset where it goes on');
    const at = isOpen ? await parts.settle(id) : size;
    reply.header('upload-offset', at);
    if (Number(offset) !== at) return refuse(reply, 409, `Go on at ${at}`);
    if (at + Number(headers['content-length'] ?? 0) > size) {
      return refuse(reply, 413, `The file has ${size} bytes`);
    }
    if (isOpen) await parts.write(id, request.raw, { at, limit: size });
    const end = isOpen ? await parts.sizeOf(id) : size;
    return reply.header('upload-offset', end).code(204).send();
  }

  /** Throws NOT_FOUND where the ticket is not for it, or over. */
  async function requireUpload({ params, query }: Asked): Promise<OpenUpload & { id: string }> {
    const { id } = params;
    const isGood = isId(id) && tickets.isGood(id, String(query.exp), String(query.sig));
    const [upload] = isGood ? await findUpload(shared.rootEm, id) : [];
    if (!upload) throw notFound('Upload');
    return { ...upload, id };
  }

  const countBeginning = ({ ip }: Asked) => shared.limiter.consume('uploads', addressKey(ip));
}

function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof TooManyBytes) return refuse(reply, 413, 'More bytes than were announced');
  // Who is gone reads no answer.
  if (request.raw.destroyed && !request.raw.complete) return reply.hijack();
  keepOpen(reply);
  return refuseFor(error, reply);
}

function refuse(reply: FastifyReply, status: number, message: string) {
  keepOpen(reply);
  return sendRefusal(reply, status, message);
}

/** Unless more is on its way than anybody wants to read. */
function keepOpen(reply: FastifyReply): void {
  const length = Number(reply.request.headers['content-length'] ?? Infinity);
  const hasBody = reply.request.method !== 'HEAD';
  if (hasBody && !(length <= MAX_DISCARDED_BYTES)) reply.header('connection', 'close');
}
