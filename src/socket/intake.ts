import { CloseCode, type Message, parseMessage } from 'graphql-ws';
import type { RawData } from 'ws';
import { type Payer, PRICES } from '../rate/admission.ts';
import { createBucket } from '../rate/budget.ts';
import { requireFewParts } from '../rate/json.ts';
import { type Closing, closingOf, MESSAGE_TOO_BIG, RATE_LIMITED } from './closing.ts';

/** Of a socket, whoever it belongs to. */
const MESSAGES = { points: 500, seconds: 5 };
/** Whoever is told RATE_LIMITED is to wait; so many that do not are borne with. */
const REFUSALS = { points: 50, seconds: 50 };

/** What a client may send on one socket. Each says why to close it, before what came costs anything. */
export interface Intake {
  read(data: RawData, isBinary: boolean): Message | Closing;
  /** A ping or a pong of WebSocket itself. */
  countFrame(): Closing | null;
  /** That the client was told to come back later. */
  countRefusal(): Closing | null;
}

/** Whoever pays may change as long as the socket is open. */
export function createIntake(payer: () => Payer, isCounted: boolean): Intake {
  const messages = createBucket(MESSAGES);
  const refusals = createBucket(REFUSALS);
  const countFrame = () => (isCounted && messages(1) > 0 ? RATE_LIMITED : null);

  return {
    countFrame,
    countRefusal: () => (isCounted && refusals(1) > 0 ? RATE_LIMITED : null),

    read(data, isBinary) {
      if (isBinary || !Buffer.isBuffer(data)) return [CloseCode.BadRequest, 'Messages are text'];
      const { maxBytes, charge } = payer();
      if (data.length > maxBytes) return MESSAGE_TOO_BIG;
      const tooMany = countFrame();
      if (tooMany) return tooMany;
      try {
        charge(PRICES.message + PRICES.ofBytes(data.length));
      } catch (error) {
        return closingOf(error);
      }
      try {
        requireFewParts(data);
        return parseMessage(data.toString());
      } catch (error) {
        return [CloseCode.BadRequest, error instanceof Error ? error.message : 'Not a message'];
      }
    },
  };
}
