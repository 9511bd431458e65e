import {
  CloseCode,
  type Message,
  MessageType,
  type PingMessage,
  type SubscribePayload,
} from 'graphql-ws';
import type { FormattedExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { Viewer } from '../viewer.ts';
import { newId } from '../store/orm/columns.ts';
import { unauthenticated } from '../errors.ts';
import type { GraphQLRequest, Operation } from '../graphql/pipeline/documents.ts';
import { type Pipeline, STREAM_OPENED } from '../graphql/pipeline/execute.ts';
import type { Live } from '../graphql/pipeline/live.ts';
import { type Admission, PRICES } from '../rate/admission.ts';
import { watchArrival } from './arrival.ts';
import { closeFor, type Closing, closingOf, NORMAL, TOO_SLOW } from './closing.ts';
import { createHolder, type People } from './holder.ts';
import { createIntake } from './intake.ts';
import { requireCapacity } from './capacity.ts';
import { createRunning, type Running } from './running.ts';
import type { LiveSettings } from './settings.ts';
import { authorizationIn, type Opening } from './opening.ts';
import { createOutgoing, headOf, send, sendAnswer, sendComplete } from '../live/wire/outgoing.ts';

const INIT_TIMEOUT_MS = 3_000;
/** What is being answered may take this long once the session has ended. */
const LAST_ANSWERS_MS = 500;

export interface ConnectionOptions extends People {
  readonly pipeline: Pipeline;
  readonly live: Live;
  readonly admission: Admission;
  readonly sockets: LiveSettings['sockets'];
}

/** One socket that speaks graphql-transport-ws. */
export interface SocketConnection {
  /** Whoever presented a token when it was opened. */
  readonly viewer: Viewer | null;
  readonly isBusy: boolean;
  close(code: number, reason: string): void;
  /** Ends the subscriptions at once, and closes when what is being answered is: that may be a logout. */
  dismiss(code: number, reason: string, patienceMs?: number): void;
}

/** Follows the protocol of the graphql-ws package, message by message. */
export function createConnection(
  socket: WebSocket,
  opening: Opening,
  options: ConnectionOptions,
): SocketConnection {
  const { limiter, pipeline, live, sockets } = options;
  let state: 'new' | 'initialising' | 'ready' = 'new';
  let answering = 0;
  let idle: NodeJS.Timeout | undefined;
  let whenAnswered: (() => void) | undefined;
  const tooSlow = () => close(TOO_SLOW, 'Too slow: resume');
  const outgoing = createOutgoing(socket, opening, tooSlow);
  const running = createRunning();
  const isOpen = () => socket.readyState === socket.OPEN;
  const holder = createHolder(opening, {
    ...options,
    isOpen,
    remind: (authExpiresAt) =>
      send(outgoing, { type: MessageType.Ping, payload: { authExpiresAt } }),
    expire: () => close(CloseCode.Forbidden, 'TOKEN_EXPIRED'),
  });
  const intake = createIntake(() => holder.payer, limiter.isOn);
  const timer = setTimeout(
    () => close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
    INIT_TIMEOUT_MS,
  );

  socket.on('message', (data, isBinary) => {
    if (!isOpen()) return;
    const message = intake.read(data, isBinary);
    if ('type' in message) receive(message);
    else close(...message);
  });
  for (const frame of ['ping', 'pong']) socket.on(frame, () => closeIf(intake.countFrame()));
  watchArrival(opening.stream, sockets.messageSeconds * 1_000, () =>
    close(CloseCode.ConnectionInitialisationTimeout, 'Message not finished in time'),
  );
  // The close event follows it.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(timer);
    clearTimeout(idle);
    running.endAll();
    holder.leave();
  });

  function receive(message: Message): void {
    switch (message.type) {
      case MessageType.ConnectionInit:
        return void initialise(message.payload ?? {});
      case MessageType.Ping:
        return answerPing(message.payload);
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return subscribe(message.id, message.payload);
      case MessageType.Complete: {
        const operation = running.find(message.id);
        return operation && running.over(operation);
      }
      default:
        return close(CloseCode.BadRequest, `Unexpected message of type ${message.type} received`);
    }
  }

  function answerPing(payload: PingMessage['payload']): void {
    try {
      send(outgoing, { type: MessageType.Pong, payload });
    } catch {
      close(CloseCode.BadRequest, 'The payload is nested too deeply to be sent back');
    }
  }

  async function initialise(payload: Readonly<Record<string, unknown>>): Promise<void> {
    if (state !== 'new') {
      return close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    }
    state = 'initialising';
    try {
      await holder.signIn(authorizationIn(payload, opening));
    } catch (error) {
      return close(...closingOf(error));
    }
    if (!isOpen()) return;
    clearTimeout(timer);
    state = 'ready';
    if (!holder.viewer) idle = setTimeout(closeIdle, sockets.guestIdleSeconds * 1_000).unref();
    send(outgoing, { type: MessageType.ConnectionAck });
  }

  function closeIdle(): void {
    if (running.isIdle()) close(NORMAL, 'Idle');
    else idle?.refresh();
  }

  function subscribe(id: string, payload: SubscribePayload): void {
    if (state !== 'ready') return close(CloseCode.Unauthorized, 'Unauthorized');
    if (running.find(id)) {
      return close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    }
    idle?.refresh();
    void answer(running.begin(id), payload);
  }

  async function answer(operation: Running, request: GraphQLRequest): Promise<void> {
    answering += 1;
    const requestId = newId();
    const result = await pipeline.answer(() => admitted(request), {
      request: { ...opening.client, id: requestId },
      charge: (points) => holder.payer.charge(points),
      authenticate: holder.requireLive,
      socket: { reauthenticate: holder.reauthenticate },
      subscribe: (admittedOperation, _request, context) =>
        openStream(operation, admittedOperation, request, context),
    });
    if (result !== STREAM_OPENED && !operation.isOver) {
      finish(operation, result, requestId);
      if (isRateLimited(result)) closeIf(intake.countRefusal());
    }
    answering -= 1;
    if (answering === 0) whenAnswered?.();
  }

  function finish(operation: Running, result: FormattedExecutionResult, requestId: string): void {
    try {
      sendAnswer(outgoing, operation.id, result);
    } catch (error) {
      // It is too long for a text.
      const payload = pipeline.refusal(error, requestId);
      send(outgoing, { id: operation.id, type: MessageType.Error, payload });
    }
    running.over(operation);
  }

  function admitted(request: GraphQLRequest): GraphQLRequest {
    holder.payer.charge(PRICES.request);
    requireCapacity('answers', running.count(false));
    return request;
  }

  async function openStream(
    operation: Running,
    admittedOperation: Operation,
    request: GraphQLRequest,
    context: Context,
  ): Promise<void> {
    if (!context.viewer) throw unauthenticated();
    operation.isStream = true;
    requireCapacity('subscriptions', running.count(true));
    const source = await live.resolve(admittedOperation, request, context);
    const stop = await source.open({
      viewer: context.viewer,
      group: live.groupOf(admittedOperation, request),
      outgoing,
      operation,
      head: headOf(operation.id),
      end(error) {
        if (operation.isOver) return;
        const errors = error && pipeline.refusal(error, context.request.id);
        if (errors) send(outgoing, { id: operation.id, type: 'error', payload: errors });
        else sendComplete(outgoing, operation.id);
        running.over(operation);
      },
    });
    if (operation.isOver) stop();
    else operation.stop = stop;
  }

  function closeIf(closing: Closing | null): void {
    if (closing) close(...closing);
  }

  function close(code: number, reason: string): void {
    running.endAll();
    closeFor(socket, code, reason);
  }

  function dismiss(code: number, reason: string, patienceMs = LAST_ANSWERS_MS): void {
    if (answering === 0) return close(code, reason);
    running.endStreams();
    whenAnswered = () => close(code, reason);
    setTimeout(whenAnswered, patienceMs).unref();
  }

  return {
    get viewer() {
      return holder.viewer;
    },
    get isBusy() {
      return answering > 0;
    },
    close,
    dismiss,
  };
}

const isRateLimited = ({ errors }: FormattedExecutionResult) =>
  errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED';
