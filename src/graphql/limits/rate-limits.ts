import {
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLField,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import type { ClientInfo, Viewer } from '../../viewer.ts';
import { addressKey } from '../../rate/address.ts';
import type { RateLimiter } from '../../rate/limiter.ts';
import { nameKey, OPERATION, type Place } from '../../rate/places.ts';
import type { Bucket } from '../../rate/settings.ts';
import { notesOf } from '../field-notes.ts';
import type { GraphQLRequest, Operation } from '../pipeline/documents.ts';
import { rootFieldsOf } from './root-fields.ts';

/** So much of an operation's cost is one point, beside those of its root fields. */
const COST_PER_POINT = 1_000;

type Arguments = Readonly<Record<string, unknown>>;

interface Asker {
  readonly viewer: Viewer | null;
  readonly client: ClientInfo;
}

interface Charge {
  readonly bucket: Bucket;
  readonly key: string;
  points: number;
}

/** Counts an operation before anything of it runs; throws RATE_LIMITED, for all of it. */
export type EnforceRateLimits = (
  operation: Operation,
  request: GraphQLRequest,
  asker: Asker,
) => Promise<void>;

export function createRateLimits(schema: GraphQLSchema, limiter: RateLimiter): EnforceRateLimits {
  const rootFields = new WeakMap<Operation, readonly FieldNode[]>();

  return async (operation, request, asker) => {
    if (!limiter.isOn) return;
    // One after the other: an address that is refused takes nothing from the account that it names.
    for (const { bucket, key, points } of chargesOf(operation, request, asker)) {
      await limiter.consume(bucket, key, points);
    }
  };

  function fieldsOf(operation: Operation): readonly FieldNode[] {
    const fields =
      rootFields.get(operation) ?? rootFieldsOf(operation.document, operation.definition);
    rootFields.set(operation, fields);
    return fields;
  }

  function chargesOf(operation: Operation, request: GraphQLRequest, asker: Asker) {
    const { viewer, client } = asker;
    const address = () => addressKey(client.address);
    const charges: Charge[] = [];
    let plain = 0;

    for (const field of fieldsOf(operation)) {
      const readArguments = () => argumentsOf(schema, operation, request, field);
      for (const place of placesOf(declaredIn(schema, operation, field), readArguments)) {
        const key = keyOf(place, field.name.value, readArguments);
        if (isPlain(place, viewer)) plain += 1;
        else if (key) add(charges, place.bucket, key, 1);
      }
    }

    const bucket = viewer ? 'operations' : 'guests';
    const points =
      operation.definition.operation === OperationTypeNode.MUTATION ? plain : Math.min(plain, 1);
    const room = Math.max(0, limiter.rateOf(bucket).points - points);
    const cost = Math.floor(operation.checkCost(request.variables ?? {}) / COST_PER_POINT);
    add(charges, bucket, viewer?.id ?? address(), points + Math.min(cost, room));
    return charges;

    function keyOf(place: Place, field: string, readArguments: () => Arguments): string | null {
      switch (place.by) {
        case 'user':
          return viewer && viewer.id;
        case 'session':
          return viewer && viewer.sessionId;
        case 'address':
          return address();
        case 'field and address':
          return `${field}:${address()}`;
        case 'field and account': {
          const account = accountKey(readArguments(), place.input);
          return account && `${field}:${account}`;
        }
      }
    }
  }
}

const declaredIn = (schema: GraphQLSchema, { definition }: Operation, { name }: FieldNode) =>
  schema.getRootType(definition.operation)?.getFields()[name.value];

/** What is not said otherwise counts as an operation of whoever asks. */
function placesOf(
  field: GraphQLField<unknown, unknown> | undefined,
  readArguments: () => Arguments,
): readonly Place[] {
  const { rate = OPERATION } = field ? notesOf(field) : {};
  return typeof rate === 'function' ? rate(readArguments) : rate;
}

/** What counts as an operation of whoever asks, be that a user or an address. */
const isPlain = ({ bucket, by }: Place, viewer: Viewer | null): boolean =>
  by === 'user' ? !viewer || bucket === 'operations' : by === 'session' && !viewer;

function add(charges: Charge[], bucket: Bucket, key: string, points: number): void {
  if (points === 0) return;
  const known = charges.find((charge) => charge.bucket === bucket && charge.key === key);
  if (known) known.points += points;
  else charges.push({ bucket, key, points });
}

/** As the resolver will get them; none where they are so wrong that it will not be called. */
function argumentsOf(
  schema: GraphQLSchema,
  operation: Operation,
  { variables }: GraphQLRequest,
  field: FieldNode,
): Arguments {
  const declared = declaredIn(schema, operation, field);
  const { coerced } = getVariableValues(
    schema,
    operation.definition.variableDefinitions ?? [],
    variables ?? {},
    { maxErrors: 1 },
  );
  if (!declared || !coerced) return {};
  try {
    return getArgumentValues(declared, field, coerced);
  } catch {
    return {};
  }
}

function accountKey({ input }: Arguments, name: string): string | null {
  // Every mutation that is counted by account has one input object.
  const value = (input as Arguments | undefined)?.[name];
  return typeof value === 'string' ? nameKey(value) : null;
}
