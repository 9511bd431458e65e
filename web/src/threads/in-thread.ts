import { createContext, useContext } from 'react';

/** The thread that is shown, around all that is shown of it. */
export interface InThread {
  readonly rootId: string;
  /** Whether what is written goes to the chat as well. */
  readonly alsoInChat: boolean;
  /** What was written is on its way. */
  sent(): void;
}

const Context = createContext<InThread | null>(null);

export const InThreadProvider = Context.Provider;

/** Null in the chat itself. */
export const useInThread = (): InThread | null => useContext(Context);

/** The root of the thread that is shown; undefined in the chat itself. */
export const useRootId = (): string | undefined => useInThread()?.rootId;
