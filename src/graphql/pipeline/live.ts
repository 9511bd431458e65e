import { type ASTNode, Kind, print, type SelectionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import type { LiveEvent } from '../../live/hub/events.ts';
import type { Source } from '../../live/hub/hub.ts';
import type { Group } from '../../live/hub/subscriber.ts';
import type { GraphQLRequest, Operation } from './documents.ts';
import type { Pipeline } from './execute.ts';

const MAX_GROUPS = 5_000;
/** A group keeps its document, which takes a hundred times its length, and variables. */
const MAX_GROUP_CHARACTERS = 2_000_000;

/** Finds the stream behind a subscription, and those who ask the same of its events. */
export interface Live {
  /** The source that the root field's resolver names; throws what is wrong with the arguments. */
  resolve(operation: Operation, request: GraphQLRequest, context: Context): Promise<Source>;
  groupOf(operation: Operation, request: GraphQLRequest): Group;
}

export function createLive({ findSource }: Pick<Pipeline, 'findSource'>): Live {
  const groups = new LRUCache<string, Group>({
    max: MAX_GROUPS,
    maxSize: MAX_GROUP_CHARACTERS,
    sizeCalculation: ({ request }, key) =>
      key.length + JSON.stringify(request.variables ?? {}).length,
  });
  const selections = new WeakMap<Operation, Selection>();

  return {
    async resolve(operation, request, context) {
      // A resolver of `Subscription` returns nothing but a `Source`.
      return (await findSource(operation, request, context)) as Source;
    },

    groupOf(operation, request) {
      const selection = selections.get(operation) ?? selectionOf(operation);
      selections.set(operation, selection);
      // What is absent has its default, which null has not: JSON tells them apart in an object.
      const values = selection.variables.map((name) => [name, request.variables?.[name]]);
      const key = `${selection.text} ${JSON.stringify(Object.fromEntries(values))}`;
      const known = groups.get(key);
      if (known) return known;
      const variables = declared(operation, request);
      const group = {
        operation,
        request: { ...request, variables },
        cost: operation.checkCost(variables),
        perViewer: new Set<LiveEvent['type']>(),
        recentBytes: 0,
      };
      groups.set(key, group);
      return group;
    },
  };
}

/** What is asked of each event, and the variables that it depends on. */
interface Selection {
  readonly text: string;
  readonly variables: readonly string[];
}

/**
 * The root field's own arguments decide which events come, not what is told of them. They are left
 * out, or else `after` would make everyone who resumes a group of their own.
 */
function selectionOf({ document, definition }: Operation): Selection {
  const { selectionSet, variableDefinitions = [] } = definition;
  const asked: ASTNode[] = [
    { ...selectionSet, selections: selectionSet.selections.map(withoutArguments) },
    ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  ];
  const names = new Set<string>();
  for (const node of asked) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  const used = variableDefinitions.filter(({ variable }) => names.has(variable.name.value));
  return { text: [...used, ...asked].map(print).join('\n'), variables: [...names] };
}

const withoutArguments = (selection: SelectionNode): SelectionNode =>
  selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection;

/** Only these have been checked: of others, nothing is known, not even that JSON can hold them. */
function declared({ definition }: Operation, { variables }: GraphQLRequest) {
  const names = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const given = names.filter((name) => variables && Object.hasOwn(variables, name));
  return Object.fromEntries(given.map((name) => [name, variables?.[name]]));
}
