/** A place on the bus, and what is told there. */
export interface Channel<Payload> {
  readonly name: string;
  /** Never there: it holds the type alone. */
  readonly payload?: Payload;
}

/** One for each key, or for none. */
export interface Channels<Payload> extends Channel<Payload> {
  of(key: string): Channel<Payload>;
}

/** Nodes of other versions know it by its name, and its payload by `type`: both stay as they are. */
export const channel = <Payload extends { readonly type: string }>(
  name: string,
): Channels<Payload> => ({ name, of: (key) => ({ name: `${name}:${key}` }) });
