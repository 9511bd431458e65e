import type { GraphQLArgument, GraphQLField, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import type { FieldRate } from '../rate/places.ts';

/** What a domain says of a field beside its type and its resolver. */
export interface FieldNotes {
  /** Of a root field: whether it answers without an access token. */
  readonly isOpen?: boolean;
  /** Of a root field: where it counts. */
  readonly rate?: FieldRate;
  /** What it takes beside the objects that it shows, in rows read. */
  readonly cost?: number;
  /** How many there mostly are, of a list without pages. */
  readonly length?: number;
}

/** By the names of root fields. */
export type FieldRates = Readonly<Partial<Record<string, FieldRate>>>;

interface Notes {
  readonly openFields?: readonly string[];
  readonly rates?: FieldRates;
  readonly costs?: Readonly<Record<string, number>>;
  readonly lengths?: Readonly<Record<string, number>>;
}

type Field = GraphQLField<unknown, unknown>;

/** `Type.field`, or `Type.field(argument)`. */
const PLACE = /^(?<type>\w+)\.(?<field>\w+)(\((?<argument>\w+)\))?$/;

// Nobody else writes this extension.
export const notesOf = ({ extensions }: Field | GraphQLArgument): FieldNotes =>
  extensions['confab'] ?? {};

export const rootFieldsOf = (schema: GraphQLSchema): readonly Field[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );

/** Writes down beside each field what the domains say of it; throws where they name what is not there. */
export function noteFields(schema: GraphQLSchema, domains: readonly Notes[]): void {
  const rootFields = new Map(rootFieldsOf(schema).map((field) => [field.name, field]));
  for (const { openFields = [], rates = {}, costs = {}, lengths = {} } of domains) {
    for (const name of openFields) note(rootFields.get(name), name, { isOpen: true });
    for (const [name, rate] of Object.entries(rates)) note(rootFields.get(name), name, { rate });
    for (const [place, cost] of Object.entries(costs)) note(find(schema, place), place, { cost });
    for (const [place, length] of Object.entries(lengths)) {
      note(find(schema, place), place, { length });
    }
  }
}

function find(schema: GraphQLSchema, place: string): Field | GraphQLArgument | undefined {
  const { type = '', field = '', argument } = PLACE.exec(place)?.groups ?? {};
  const parent = schema.getType(type);
  const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
  return argument ? found?.args.find(({ name }) => name === argument) : found;
}

function note(target: Field | GraphQLArgument | undefined, name: string, notes: FieldNotes): void {
  if (!target) throw new Error(`The schema has no ${name}`);
  target.extensions = { ...target.extensions, confab: { ...notesOf(target), ...notes } };
}
