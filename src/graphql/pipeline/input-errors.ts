import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { FieldError } from '../../errors.ts';

const VARIABLE_ERROR = /^Variable "\$(?<name>\w+)" /;
const AT_PATH = / at "(?<path>[^"]+)"; (?<reason>[\s\S]*)$/;
const ABSENT = /was not provided|not to be null|found null/;
const UNKNOWN = /is not defined/;
const MISSING_FIELD = /^Field "(?:\w+\.)?(?<field>\w+)"/;

/**
 * Whether a variable's value was refused, before anything was resolved. Validation, which says the
 * same of variables that the document itself has wrong, has given those errors their code.
 */
export const isVariableError = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError &&
  !error.path &&
  !error.extensions['code'] &&
  VARIABLE_ERROR.test(error.message);

/**
 * Where in the input a variable's value is wrong: graphql-js tells it in words only. The path is
 * dotted from the variable, as if it were the mutation's `input`.
 */
export function fieldOfVariableError(error: GraphQLError): FieldError {
  const name = VARIABLE_ERROR.exec(error.message)?.groups?.['name'] ?? '';
  const { path = name, reason } = AT_PATH.exec(error.message)?.groups ?? {};
  const message = reason ?? error.message.split('; ').at(-1) ?? error.message;
  const missing = MISSING_FIELD.exec(message)?.groups?.['field'];
  const steps = path.replaceAll('[', '.').replaceAll(']', '').split('.').slice(1);
  return {
    path: [...steps, ...(missing ? [missing] : [])].join('.') || name,
    message,
    reason: reasonOf(message),
  };
}

/** Where in the document a literal stands that its type refuses; null when the error is another one. */
export function fieldOfLiteralError(
  { nodes, message }: GraphQLError,
  document: DocumentNode,
): FieldError | null {
  const node = nodes?.[0];
  if (!node || !isLiteral(node) || MISSING_FIELD.test(message)) return null;
  return { path: inputPathTo(node, document), message, reason: reasonOf(message) };
}

function reasonOf(message: string): FieldError['reason'] {
  if (ABSENT.test(message)) return 'REQUIRED';
  return UNKNOWN.test(message) ? 'OTHER' : 'MALFORMED';
}

/** Dotted from the argument, as if that were the mutation's `input`; its name, where it is the literal. */
function inputPathTo(target: ASTNode, document: DocumentNode): string {
  const steps: string[] = [];
  let root = '';
  let found = '';
  visit(document, {
    enter(node, key, parent) {
      if (node.kind === Kind.ARGUMENT) root = node.name.value;
      if (node.kind === Kind.VARIABLE_DEFINITION) root = node.variable.name.value;
      if (node.kind === Kind.OBJECT_FIELD) steps.push(node.name.value);
      if (Array.isArray(parent) && isListItem(node)) steps.push(String(key));
      if (node === target) found = steps.join('.') || root;
    },
    leave(node, _key, parent) {
      if (node.kind === Kind.OBJECT_FIELD) steps.pop();
      if (Array.isArray(parent) && isListItem(node)) steps.pop();
    },
  });
  return found;
}

const isLiteral = ({ kind }: ASTNode) => kind.endsWith('Value');
const isListItem = (node: ASTNode) => isLiteral(node) || node.kind === Kind.VARIABLE;
