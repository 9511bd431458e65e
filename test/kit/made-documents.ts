import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

/** A number below `count`, at least one. */
export type Pick = (count: number) => number;

export interface MadeDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Variable {
  readonly declared: string;
  /** Undefined: absent. */
  readonly values: readonly unknown[];
}

/** Names that JavaScript has a use for are as good as any. */
const VARIABLES: Readonly<Record<'Boolean' | 'Int' | 'ID' | 'String', Record<string, Variable>>> = {
  Boolean: {
    yes: { declared: 'Boolean!', values: [true, false] },
    constructor: { declared: 'Boolean!', values: [false, true] },
    toString: { declared: 'Boolean = true', values: [undefined, false, true] },
    ['__proto__']: { declared: 'Boolean! = false', values: [undefined, true, false] },
    maybe: { declared: 'Boolean = true', values: [true, undefined, false] },
  },
  Int: {
    size: { declared: 'Int', values: [2, undefined, null] },
    hasOwnProperty: { declared: 'Int = 3', values: [undefined, 1, null] },
  },
  ID: { id: { declared: 'ID!', values: ['1', 2] } },
  String: {
    text: { declared: 'String', values: ['a "text"', undefined, null] },
    valueOf: { declared: 'String! = "b"', values: [undefined, '${c}'] },
  },
};
const TEXTS = [
  'plain',
  '__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8',
  '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0',
];
const ODD_NAMES = [
  'constructor',
  'toString',
  '__proto__',
  'a_b',
  'name',
  'length',
  'idx0',
  'index',
];
const LITERALS: Readonly<Record<string, string>> = {
  DateTime: '"2026-01-02T03:04:05.678Z"',
  EmailAddress: '"ann@example.com"',
  PhoneNumber: '"+12025550123"',
  Boolean: 'true',
};
const FRAGMENTS = 3;

/** The same numbers for the same seed (mulberry32). */
export function pickerOf(seed: number): Pick {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

/** A document that is valid more often than not, for some of what the schema can be asked. */
export function makeDocument(schema: GraphQLSchema, kind: string, pick: Pick): MadeDocument {
  const used = new Map<string, Variable>();
  const argumentsOfKey = new Map<string, string>();
  const composites = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
  );
  const root = composites.find(({ name }) => name.toLowerCase() === kind);
  if (!root) throw new Error(`There is no ${kind}`);
  const chance = (percent: number) => pick(100) < percent;
  const oneOf = <T>(all: readonly T[]): T => all[pick(all.length)] as T;

  const oddness = chance(15) ? 25 : 0;
  const nodes = composites.filter(
    (type) => !/Payload$|^(Query|Mutation|Subscription)$/.test(type.name),
  );
  const conditions = Array.from({ length: FRAGMENTS }, () => oneOf(nodes));
  const bodies = conditions.map((type, index) => setOf(type, 2, index + 1));
  const selection =
    kind === 'subscription' || (kind === 'mutation' && chance(70))
      ? `{ ${fieldOf(root, 3, 0)} }`
      : setOf(root, 3, 0);
  const fragments = [...reachable(selection, bodies)].map(
    (index) => `fragment F${index} on ${conditions[index]?.name} ${bodies[index]}`,
  );
  const text = [selection, ...fragments].join('\n');
  const declared = [...used].filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
  const head = declared.map(([name, variable]) => `$${name}: ${variable.declared}`).join(', ');
  const given = declared
    .map(([name, { values }]) => [name, oneOf(values)] as const)
    .filter(([, value]) => value !== undefined);
  return {
    query: `${kind} Made${head && ` (${head})`} ${text}`,
    variables: Object.fromEntries(given),
  };

  function setOf(type: GraphQLCompositeType, depth: number, fromFragment: number): string {
    const parts = Array.from({ length: 1 + pick(4) }, () => partOf(type, depth, fromFragment));
    return `{ ${parts.join(' ')} }`;
  }

  function partOf(type: GraphQLCompositeType, depth: number, fromFragment: number): string {
    const isRoot = type === root;
    const candidates = conditions
      .map((condition, index) => ({ condition, index }))
      .filter(({ condition, index }) => index >= fromFragment && overlaps(type, condition));
    if (candidates.length > 0 && chance(35)) {
      const { index } = oneOf(candidates);
      return `...F${index}${directives()}`;
    }
    if (!isRoot && isAbstractType(type) && chance(70)) {
      const narrowed = oneOf([...schema.getPossibleTypes(type), ...interfacesIn(type)]);
      return `... on ${narrowed.name}${directives()} ${setOf(narrowed, depth, fromFragment)}`;
    }
    if (chance(12)) return `...${directives()} ${setOf(type, depth, fromFragment)}`;
    return fieldOf(type, depth, fromFragment);
  }

  function interfacesIn(type: GraphQLCompositeType) {
    return isUnionType(type)
      ? [...new Set(type.getTypes().flatMap((member) => member.getInterfaces()))]
      : [];
  }

  function fieldOf(type: GraphQLCompositeType, depth: number, fromFragment: number): string {
    const isStream = kind === 'subscription' && type === root;
    if (isUnionType(type) || (!isStream && chance(8)))
      return `${chance(20) ? 'kind: ' : ''}__typename${directives()}`;
    const fields = Object.values(type.getFields());
    const shallow = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const choice = depth > 0 ? fields : shallow;
    if (choice.length === 0) return '__typename';
    const field = oneOf(choice);
    const fieldType = getNamedType(field.type);
    const alias = chance(15)
      ? `${field.name}${oneOf(['A', 'B'])}`
      : chance(oddness)
        ? oneOf(ODD_NAMES)
        : null;
    const key = `${type.name}.${alias ?? field.name}`;
    const known = argumentsOfKey.get(key) ?? argumentsFor(field.args);
    argumentsOfKey.set(key, known);
    const below = isCompositeType(fieldType) ? ` ${setOf(fieldType, depth - 1, fromFragment)}` : '';
    return `${alias ? `${alias}: ` : ''}${field.name}${known}${isStream ? '' : directives()}${below}`;
  }

  function overlaps(type: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    if (type === other) return true;
    const members = (of: GraphQLCompositeType) =>
      isAbstractType(of) ? schema.getPossibleTypes(of) : [of];
    return members(type).some((member) => members(other).includes(member));
  }

  function directives(): string {
    if (!chance(25)) return '';
    const condition = () => (chance(80) ? variable('Boolean') : oneOf(['true', 'false']));
    const include = `@include(if: ${condition()})`;
    const skip = `@skip(if: ${condition()})`;
    return ` ${oneOf([include, skip, `${include} ${skip}`])}`;
  }

  function argumentsFor(declared: readonly GraphQLArgument[]): string {
    const given = declared
      .filter((argument) => isRequiredArgument(argument) || chance(40))
      .map(({ name, type }) => `${name}: ${valueOf(type)}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function valueOf(type: GraphQLInputType): string {
    const isNullable = !isNonNullType(type);
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isNullable && chance(10)) return 'null';
    if (isListType(inner))
      return `[${Array.from({ length: pick(3) }, () => valueOf(inner.ofType)).join(', ')}]`;
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields()).filter(
        (field) => isRequiredInputField(field) || chance(60),
      );
      return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
    }
    if (isEnumType(inner)) return oneOf(inner.getValues()).name;
    if (inner.name === 'ID') return chance(50) ? variable('ID') : '"1"';
    if (inner.name === 'Int') return isNullable && chance(50) ? variable('Int') : String(pick(4));
    if (inner.name === 'String') {
      if (!chance(50)) return JSON.stringify(oneOf(TEXTS));
      return isNullable ? variable('String') : variable('String', 'valueOf');
    }
    return LITERALS[inner.name] ?? '"?"';
  }

  function variable(
    type: keyof typeof VARIABLES,
    name = oneOf(Object.keys(VARIABLES[type])),
  ): string {
    const known = VARIABLES[type][name];
    if (known) used.set(name, known);
    return `$${name}`;
  }
}

/** The fragments that a selection spreads, and those that these spread. */
function reachable(selection: string, bodies: readonly string[], found = new Set<number>()) {
  for (const [, digits] of selection.matchAll(/\.\.\.F(\d)/g)) {
    const index = Number(digits);
    if (found.has(index)) continue;
    found.add(index);
    reachable(bodies[index] ?? '', bodies, found);
  }
  return found;
}
