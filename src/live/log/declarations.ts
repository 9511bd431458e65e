import type { ChatNews, ChatSignal, InboxSignal, LogEvent, NewLogEvent } from './events.ts';

/** What a domain says of its events, so that the log and the hub know none of them by name. */
export type EventDeclaration = LoggedDeclaration | SignalDeclaration | InboxDeclaration;

interface LoggedDeclaration extends EventTraits {
  readonly kind: 'logged';
  readonly type: string;
}

export interface EventTraits {
  /** Whether somebody may do less from here on: what was decided by earlier rights is decided anew. */
  readonly takesRights?: boolean;
  /** Whether its subject, a user, is a member from here on, or no longer. */
  readonly membership?: 'begins' | 'ends';
  /** For whom, beside a member who leaves, it may be the last that they see of the chat. */
  readonly isLastFor?: 'everyone' | 'visitors';
  /** Whose type clients are shown, where several in the log are one to them. */
  readonly toldAs?: string;
}

export interface SignalDeclaration {
  readonly kind: 'signal';
  readonly type: string;
  /** Which of the chat's members are told. */
  isFor(signal: ChatSignal, viewerId: string): boolean;
  /** Where several with the same key follow each other closely, the newest is enough. */
  keyOf?(signal: ChatSignal): string;
}

interface InboxDeclaration {
  readonly kind: 'inbox';
  readonly type: string;
}

/** Makes events of a type, and knows them again. */
export interface ChatEventType<Data extends object | null> extends LoggedDeclaration {
  (event: NewEvent<Data>): NewLogEvent<Data>;
  is(event: ChatNews): event is LogEvent<Data>;
}

type NewEvent<Data> = Pick<LogEvent, 'actorId'> & { readonly subjectId?: string } & (
    (Data extends null ? { readonly data?: null } : never) | { readonly data: Data }
  );

/**
 * An event that the log of a chat keeps: `messageAdded` is a `MessageAddedEvent` to clients. Its data
 * is what no row may tell any more when it is read.
 */
export function chatEvent<Data extends object | null = null>(
  type: string,
  traits: EventTraits = {},
): ChatEventType<Data> {
  const make = ({ actorId, subjectId, data }: NewEvent<Data>): NewLogEvent<Data> => ({
    type,
    actorId,
    subjectId: subjectId ?? null,
    // It is left out only where there is none.
    data: (data ?? null) as Data,
  });
  const is = (event: ChatNews): event is LogEvent<Data> => event.type === type;
  return Object.assign(make, { ...traits, kind: 'logged', type, is } as const);
}

/** Makes signals of a type, and knows them again. */
export interface ChatSignalType<Signal extends ChatSignal> extends SignalDeclaration {
  (signal: Omit<Signal, 'type'>): Signal;
  is(event: ChatNews): event is Signal;
  isFor(signal: Signal, viewerId: string): boolean;
}

interface SignalRules<Signal> {
  isFor(signal: Signal, viewerId: string): boolean;
  keyOf?(signal: Signal): string;
}

/** What is told to the members of a chat while they watch it: `typing` is a `TypingEvent` to clients. */
export function chatSignal<Signal extends ChatSignal>(
  type: string,
  rules: SignalRules<Signal>,
): ChatSignalType<Signal> {
  const is = (event: ChatNews): event is Signal => event.type === type;
  return Object.assign(maker<Signal>(type), { ...rules, kind: 'signal', type, is } as const);
}

/** What is told in somebody's inbox while they watch it. */
export const inboxSignal = <Signal extends InboxSignal>(type: string) =>
  Object.assign(maker<Signal>(type), { kind: 'inbox', type } as const);

// Nothing but the type is left out.
const maker =
  <Signal>(type: string) =>
  (signal: Omit<Signal, 'type'>) =>
    ({ ...signal, type }) as Signal;
