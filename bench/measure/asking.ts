import type { Inputs, Operation, OperationName, Operations, Peer } from '../contract.ts';
import type { StartedPeer } from '../peers/start.ts';
import type { Request } from './load.ts';

/** A server, and what it is asked. */
export interface Asked {
  readonly peer: StartedPeer;
  readonly operations: Operations;
}

/** Access tokens by user. */
export type Tokens = ReadonlyMap<string, string>;

export async function operationsOf(peer: string): Promise<Operations> {
  const { operations } = await import(`../peers/${peer}.operations.ts`);
  return operations;
}

export const pathOf = (operation: Pick<Operation<OperationName>, 'path'>) =>
  operation.path ?? '/graphql';

/** Confab's viewers prove who they are; the peers take their word for it. */
export function requestFor<Name extends OperationName>(
  peer: string,
  operation: Operation<Name>,
  input: Inputs[Name],
  tokens: Tokens,
): Request {
  const { query } = operation;
  const variables = operation.variables(input);
  return {
    headers: {
      'content-type': 'application/json',
      ...(peer === 'confab'
        ? { authorization: `Bearer ${tokens.get(input.viewerId)}` }
        : { 'x-viewer-id': input.viewerId }),
    },
    body: JSON.stringify(query === undefined ? variables : { query, variables }),
  };
}

/** The answer in Confab's shape; throws where it is none. */
export async function ask<Name extends OperationName>(
  peer: Pick<Peer, 'name' | 'port'>,
  operation: Operation<Name>,
  input: Inputs[Name],
  tokens: Tokens,
) {
  const response = await fetch(`http://127.0.0.1:${peer.port}${pathOf(operation)}`, {
    method: 'POST',
    ...requestFor(peer.name, operation, input, tokens),
  });
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok || answer?.errors) throw new Refused(`${peer.name} refuses: ${text}`);
  return operation.normalise(operation.query === undefined ? answer : answer.data);
}

export class Refused extends Error {}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`Not JSON: ${text}`);
  }
}
