import type { Context } from '../../context.ts';

/** What a domain has that is found by its id alone. */
export interface NodeKind {
  /** Where it is stored, as SQL names. */
  readonly table: string;
  /** What `find` is given, where that is not the id. */
  readonly key?: string;
  /** Null where the viewer may not see it. */
  find(ctx: Context, key: string): Promise<object | null>;
}

/** By the names of their types. */
export type NodeKinds = Readonly<Record<string, NodeKind>>;

/** What a domain has found, with the name of its type. */
export interface NodeRow {
  readonly __typename: string;
}
