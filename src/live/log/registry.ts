import type { EventDeclaration, EventTraits, SignalDeclaration } from './declarations.ts';

/** The events that the domains of this version bring. */
export interface EventRegistry {
  /** Whether it is a logged one of these; a newer version may write others. */
  isKnown(type: string): boolean;
  traitsOf(type: string): EventTraits;
  /** The rules of what is told in chats and not logged. */
  signalOf(type: string): SignalDeclaration | undefined;
  isInboxSignal(type: string): boolean;
  /** Those with which a membership begins. */
  readonly joinTypes: readonly string[];
}

export function createEventRegistry(declarations: readonly EventDeclaration[]): EventRegistry {
  const byType = new Map(declarations.map((declaration) => [declaration.type, declaration]));
  if (byType.size < declarations.length) throw new Error('Two events have the same type');

  return {
    isKnown: (type) => byType.get(type)?.kind === 'logged',
    traitsOf(type) {
      const declaration = byType.get(type);
      return declaration?.kind === 'logged' ? declaration : NO_TRAITS;
    },
    signalOf(type) {
      const declaration = byType.get(type);
      return declaration?.kind === 'signal' ? declaration : undefined;
    },
    isInboxSignal: (type) => byType.get(type)?.kind === 'inbox',
    joinTypes: declarations.flatMap((each) =>
      each.kind === 'logged' && each.membership === 'begins' ? each.type : [],
    ),
  };
}

const NO_TRAITS: EventTraits = {};
