import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** Each field of a type that can be asked for without more, as it is asked for. */
export function fieldsOf(typeName: string): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      if (isLeafType(named)) return name;
      if (named.name.endsWith('Connection'))
        return `${name} { nodes { ${leavesOf(nodeOf(named))} } }`;
      if (isInterfaceType(named)) return `${name} { __typename subjects { id } }`;
      return `${name} { ${leavesOf(named)} }`;
    });
}

/** What a page is of. */
function nodeOf(connection: GraphQLNamedType): GraphQLNamedType {
  const fields = isObjectType(connection) ? connection.getFields() : {};
  return getNamedType(fields['nodes']!.type);
}

/** What an object is told apart by. */
function leavesOf(type: GraphQLNamedType): string {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  if (fields.some(({ name }) => name === 'id')) return 'id';
  const leaves = fields.filter(({ type: of }) => isLeafType(getNamedType(of)));
  return leaves.map(({ name }) => name).join(' ');
}
