import type { TypedDocumentNode } from '@apollo/client';
import { parse } from 'graphql';

/** A fragment has no variables of its own. */
export type Document<Data, Variables> = TypedDocumentNode<
  Data,
  [Variables] extends [never] ? Record<string, never> : Variables & object
>;

/** Parsed past `gql`, which would forbid two screens fragments of the same names. */
export const documentOf = <Data, Variables>(text: string): Document<Data, Variables> => parse(text);
