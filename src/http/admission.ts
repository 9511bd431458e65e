import type { FastifyInstance, FastifyRequest } from 'fastify';
import { payloadTooLarge } from '../errors.ts';
import { type Payer, PRICES } from '../rate/admission.ts';
import { requireFewParts } from '../rate/json.ts';
import { isFile, isUpload } from './files.ts';
import { ASSETS } from './web.ts';

const PAYER = 'payer';
/** Balancers ask what they need to know, however often. */
const FREE = '/health/';

/** Who pays for a request. */
export const payerOf = (request: FastifyRequest) => request.getDecorator<Payer>(PAYER);

/** Counts a request by its headers, and its body before that is read as JSON. */
export function countRequests(
  app: FastifyInstance,
  findPayer: (request: FastifyRequest) => Payer,
): void {
  app.decorateRequest(PAYER);
  app.addHook('onRequest', (request, reply, done) => {
    const bytes = declaredBytes(request);
    const payer = findPayer(request);
    request.setDecorator(PAYER, payer);
    if (request.url.startsWith(FREE)) return done();
    try {
      if (isUpload(request.url)) {
        payer.charge(PRICES.request);
        return done();
      }
      if (bytes > payer.maxBytes) throw payloadTooLarge(payer.maxBytes);
      const price =
        isFile(request.url) || request.url.startsWith(ASSETS) ? PRICES.file : PRICES.request;
      payer.charge(price + PRICES.ofBytes(bytes));
    } catch (error) {
      // Nobody reads what is on its way.
      if (bytes > 0) reply.header('connection', 'close');
      // Both throw nothing but AppError.
      return done(error as Error);
    }
    done();
  });

  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      const payer = payerOf(request);
      if (body.length > payer.maxBytes) throw payloadTooLarge(payer.maxBytes);
      const undeclared = body.length - declaredBytes(request);
      if (undeclared > 0) payer.charge(PRICES.ofBytes(undeclared));
      requireFewParts(body);
      void parse(request, body.toString(), done);
    },
  );
}

function declaredBytes({ headers }: FastifyRequest): number {
  if (headers['transfer-encoding']) return PRICES.unknownBytes;
  return Number(headers['content-length'] ?? 0) || 0;
}
