import {
  CloseCode,
  type Message,
  MessageType,
  parseMessage,
  type PingMessage,
  type SubscribePayload,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import { authenticate } from '../account/authentication.ts';
import type { Context, Shared, Viewer } from '../context.ts';
import { newId } from '../database/columns.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import type { GraphQLRequest, Operation } from '../graphql/documents.ts';
import { type Pipeline, STREAM_OPENED } from '../graphql/execute.ts';
import type { Live } from '../graphql/live.ts';
import { requireRoom } from './room.ts';
import { createTokenWatch } from './token-watch.ts';
import { closeFor, closingOf, TOO_SLOW } from './closing.ts';
import { authorizationIn, type Opening } from './opening.ts';
import { createOutgoing, headOf, send, sendAnswer, sendComplete } from './outgoing.ts';

const INIT_TIMEOUT_MS = 3_000;
/** What is being answered may take this long once the session has ended. */
const LAST_ANSWERS_MS = 500;

export interface ConnectionOptions {
  readonly shared: Pick<Shared, 'tokens' | 'sessions' | 'typing' | 'presence' | 'limiter'>;
  readonly pipeline: Pipeline;
  readonly live: Live;
}

/** One socket that speaks graphql-transport-ws. */
export interface Connection {
  /** Whoever presented a token when it was opened. */
  readonly viewer: Viewer | null;
  readonly isBusy: boolean;
  close(code: number, reason: string): void;
  /** Ends the subscriptions at once, and closes when what is being answered is: that may be a logout. */
  dismiss(code: number, reason: string, patienceMs?: number): void;
}

/** An operation under way. A new one may bear the id of one that has ended: ids alone tell nothing. */
interface Running {
  readonly id: string;
  isOver: boolean;
  isStream: boolean;
  stop?: () => void;
}

/** Follows the protocol of the graphql-ws package, message by message. */
export function createConnection(
  socket: WebSocket,
  opening: Opening,
  { shared, pipeline, live }: ConnectionOptions,
): Connection {
  const { address } = opening.client;
  let state: 'new' | 'initialising' | 'ready' = 'new';
  let viewer: Viewer | null = null;
  let answering = 0;
  let disconnect: (() => void) | undefined;
  let whenAnswered: (() => void) | undefined;
  const tooSlow = () => close(TOO_SLOW, 'Too slow: resume');
  const outgoing = createOutgoing(socket, opening, tooSlow);
  const running = new Map<string, Running>();
  const tokenWatch = createTokenWatch({
    remind: (authExpiresAt) =>
      send(outgoing, { type: MessageType.Ping, payload: { authExpiresAt } }),
    expire: () => close(CloseCode.Forbidden, 'TOKEN_EXPIRED'),
  });
  const timer = setTimeout(
    () => close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
    INIT_TIMEOUT_MS,
  );

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    let message: Message;
    try {
      if (isBinary) throw new Error('Messages are text');
      message = parseMessage(data.toString());
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'Not a message';
      return close(CloseCode.BadRequest, reason);
    }
    receive(message);
  });
  // The close event follows it.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(timer);
    tokenWatch.stop();
    for (const operation of running.values()) over(operation);
    disconnect?.();
    if (viewer) shared.typing.stopAll(viewer);
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
        const operation = running.get(message.id);
        return operation && over(operation);
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
      const signedIn = await authenticate(shared, authorizationIn(payload, opening), address);
      if (socket.readyState !== socket.OPEN) return;
      clearTimeout(timer);
      viewer = signedIn;
      if (signedIn) tokenWatch.start(signedIn);
      if (signedIn) disconnect = shared.presence.connect(signedIn.id);
    } catch (error) {
      return close(...closingOf(error));
    }
    state = 'ready';
    send(outgoing, { type: MessageType.ConnectionAck });
  }

  async function reauthenticate(accessToken: string): Promise<Date> {
    const signedIn = await authenticate(shared, `Bearer ${accessToken}`, address);
    if (!signedIn || signedIn.id !== viewer?.id) throw forbidden("The token is another user's");
    viewer = signedIn;
    tokenWatch.start(signedIn);
    return signedIn.expiresAt;
  }

  function subscribe(id: string, payload: SubscribePayload): void {
    if (state !== 'ready') return close(CloseCode.Unauthorized, 'Unauthorized');
    if (running.has(id)) {
      return close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    }
    const operation: Running = { id, isOver: false, isStream: false };
    running.set(id, operation);
    void answer(operation, payload);
  }

  async function answer(operation: Running, request: GraphQLRequest): Promise<void> {
    answering += 1;
    const result = await pipeline.answer(() => admitted(request), {
      request: { ...opening.client, id: newId() },
      authenticate: currentViewer,
      socket: { reauthenticate },
      subscribe: (admittedOperation, _request, context) =>
        openStream(operation, admittedOperation, request, context),
    });
    if (result !== STREAM_OPENED && !operation.isOver) {
      sendAnswer(outgoing, operation.id, result);
      over(operation);
    }
    answering -= 1;
    if (answering === 0) whenAnswered?.();
  }

  function admitted(request: GraphQLRequest): GraphQLRequest {
    requireRoom('answers', countOf(false));
    return request;
  }

  const countOf = (streams: boolean) =>
    [...running.values()].filter(({ isStream }) => isStream === streams).length;

  async function currentViewer(): Promise<Viewer | null> {
    if (viewer) await shared.sessions.requireLive(viewer.sessionId);
    return viewer;
  }

  async function openStream(
    operation: Running,
    admittedOperation: Operation,
    request: GraphQLRequest,
    context: Context,
  ): Promise<void> {
    if (!context.viewer) throw unauthenticated();
    operation.isStream = true;
    requireRoom('subscriptions', countOf(true));
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
        over(operation);
      },
    });
    if (operation.isOver) stop();
    else operation.stop = stop;
  }

  function over(operation: Running): void {
    operation.isOver = true;
    if (running.get(operation.id) === operation) running.delete(operation.id);
    operation.stop?.();
    operation.stop = undefined;
  }

  function close(code: number, reason: string): void {
    for (const operation of running.values()) over(operation);
    closeFor(socket, code, reason);
  }

  function dismiss(code: number, reason: string, patienceMs = LAST_ANSWERS_MS): void {
    if (answering === 0) return close(code, reason);
    for (const operation of running.values()) if (operation.stop) over(operation);
    whenAnswered = () => close(code, reason);
    setTimeout(whenAnswered, patienceMs).unref();
  }

  return {
    get viewer() {
      return viewer;
    },
    get isBusy() {
      return answering > 0;
    },
    close,
    dismiss,
  };
}
