import {
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { tooComplex } from '../../errors.ts';
import { perFragment } from './fragments.ts';

export const LIMITS = {
  characters: 100_000,
  /** Every error of an operation looks its line up from the top of the document. */
  lines: 2_000,
  tokens: 2_000,
  depth: 12,
  /** The standard introspection query is this deep. */
  introspectionDepth: 15,
  rootFields: 20,
  aliases: 30,
  /** Validation compares equal ones in pairs; the standard introspection query has 242. */
  selections: 800,
  /** A screen costs 100 to 800, a hundred chats with a page each 10,000, with full pages 20,301. */
  cost: 20_000,
  /** Of one event of a subscription: it is executed again and again. Screens ask for 2 to 50. */
  eventCost: 500,
  validationErrors: 5,
  /** Of an execution: one mistake may be made once for each item of a list. */
  errors: 100,
} as const;

/** Throws the syntax error of what is no GraphQL, and `QUERY_TOO_COMPLEX` for what is too long. */
export function parseWithin(query: string): DocumentNode {
  requireAtMost('characters', query.length);
  requireAtMost('lines', query.split(/\r\n|\n|\r/, LIMITS.lines + 1).length);
  try {
    return parse(query, { maxLexicalTokens: LIMITS.tokens });
  } catch (error) {
    if (hasTooManyTokens(error)) throw exceeds('tokens');
    if (error instanceof RangeError) throw tooComplex('The document is nested too deeply');
    throw error instanceof GraphQLError ? withParsingCode(error) : error;
  }
}

function withParsingCode({ message, source, positions }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
  return new GraphQLError(message, { source, positions, extensions });
}

/**
 * Throws `QUERY_TOO_COMPLEX` for what would keep validation or execution busy: it comes before
 * them, so it takes documents that are not valid, and its time is linear in their text.
 */
export function checkShape(document: DocumentNode): void {
  const measure = createMeasure(document);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      requireAtMost('selections', measure(definition.selectionSet).selections);
    }
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const shape = measure(definition.selectionSet);
      for (const bound of SHAPE_BOUNDS) requireAtMost(bound, shape[bound]);
    }
  }
}

const SHAPE_BOUNDS = [
  'depth',
  'introspectionDepth',
  'rootFields',
  'aliases',
  'selections',
] as const;

/** Of a selection set with its fragments spread out: a fragment counts wherever it is spread. */
type Shape = Readonly<Record<(typeof SHAPE_BOUNDS)[number], number>>;

const EMPTY: Shape = { depth: 0, introspectionDepth: 0, rootFields: 0, aliases: 0, selections: 0 };

function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Shape {
  const ofFragment = perFragment(document, EMPTY, ({ selectionSet }) => ofSet(selectionSet));
  return ofSet;

  function ofSet({ selections }: SelectionSetNode): Shape {
    return selections.map(ofSelection).reduce(beside, EMPTY);
  }

  function ofSelection(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return counted(ofFragment(selection.name.value));

    const below = selection.selectionSet ? ofSet(selection.selectionSet) : EMPTY;
    if (selection.kind === Kind.INLINE_FRAGMENT) return counted(below);

    const { depth, introspectionDepth, aliases, selections } = below;
    return {
      ...(isIntrospection(selection.name.value)
        ? { depth: 1, introspectionDepth: 1 + Math.max(depth, introspectionDepth) }
        : { depth: 1 + depth, introspectionDepth: introspectionDepth && 1 + introspectionDepth }),
      rootFields: 1,
      aliases: aliases + (selection.alias ? 1 : 0),
      selections: selections + 1,
    };
  }
}

const beside = (left: Shape, right: Shape): Shape => ({
  depth: Math.max(left.depth, right.depth),
  introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
  rootFields: left.rootFields + right.rootFields,
  aliases: left.aliases + right.aliases,
  selections: left.selections + right.selections,
});

const counted = (shape: Shape): Shape => ({ ...shape, selections: shape.selections + 1 });

const isIntrospection = (field: string) => field === '__schema' || field === '__type';

/** What each bound is called in a message. */
const NAMES = {
  characters: 'characters in a document',
  lines: 'lines in a document',
  tokens: 'tokens in a document',
  depth: 'levels of fields',
  introspectionDepth: 'levels of introspection',
  rootFields: 'root fields in an operation',
  aliases: 'aliases in an operation',
  selections: 'selections in an operation, each fragment counted wherever it is spread',
};

function requireAtMost(bound: keyof typeof NAMES, actual: number): void {
  if (actual > LIMITS[bound]) throw exceeds(bound);
}

const exceeds = (bound: keyof typeof NAMES) =>
  tooComplex(`At most ${LIMITS[bound]} ${NAMES[bound]}`);

/** The parser tells its own refusals from syntax errors by nothing but their words. */
function hasTooManyTokens(error: unknown): boolean {
  return error instanceof GraphQLError && error.message.endsWith('tokens. Parsing aborted.');
}
