import { type DocumentNode, print } from 'graphql';

/** An operation: its text, or the parsed one of another generator; its types are seen by the compiler alone. */
export interface Document<Data, Variables> {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Data;
}

/** A string by itself bears no types. */
export const documentOf = <Data, Variables>(text: string): Document<Data, Variables> => ({
  toString: () => text,
});

/** What is sent of it. */
export const textOf = (document: { toString(): string }): string =>
  isParsed(document) ? print(document) : String(document);

const isParsed = (document: object): document is DocumentNode =>
  typeof document === 'object' && 'kind' in document;
