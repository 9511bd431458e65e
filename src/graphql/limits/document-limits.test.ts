import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, GraphQLError, parse } from 'graphql';
import { checkShape, LIMITS, parseWithin } from './document-limits.ts';

/** How deep a parser comes depends on how well it is compiled by then: here it has a small stack. */
const PARSE_DEEP = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData).then(({ parseWithin }) => {
    try {
      parseWithin('{ a(b: ' + '['.repeat(1990));
    } catch ({ code, message }) {
      parentPort.postMessage({ code, message });
    }
  });
`;

describe('parseWithin', () => {
  it('parses what is within the limits', () => {
    expect(parseWithin('{ me { id } }')).toEqual(parse('{ me { id } }'));
  });

  it('leaves a syntax error as it is', () => {
    expect(() => parseWithin('{ me')).toThrow(GraphQLError);
    expect(() => parseWithin('{ me @ }')).toThrow('Syntax Error');
  });

  it.each([
    ['tokens', `{ ${'a '.repeat(LIMITS.tokens)} }`],
    ['characters', `{ ${' '.repeat(LIMITS.characters)} a }`],
    ['characters in comments', `{ a } #${'-'.repeat(LIMITS.characters)}`],
    ['lines', `{${'\n'.repeat(LIMITS.lines)} a }`],
    ['lines of an old Macintosh', `{${'\r'.repeat(LIMITS.lines)} a }`],
  ])('refuses too many %s', (_what, query) => {
    expect(() => parseWithin(query)).toThrow(tooComplex('At most'));
  });

  it('counts a line break of two characters once', () => {
    expect(() => parseWithin(`{${'\r\n'.repeat(LIMITS.lines - 1)} a }`)).not.toThrow();
  });

  it('refuses brackets that are nested deeper than the stack of the parser', async () => {
    const worker = new Worker(PARSE_DEEP, {
      eval: true,
      workerData: import.meta.resolve('./document-limits.ts'),
      resourceLimits: { stackSizeMb: 0.5 },
    });

    const [refusal] = await once(worker, 'message');

    expect(refusal).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      message: expect.stringContaining('nested'),
    });
  });
});

describe('checkShape', () => {
  it('lets the standard introspection query pass, as GraphiQL and code generators send it', () => {
    expect(shape(getIntrospectionQuery())).not.toThrow();
    expect(shape(introspection)).not.toThrow();
  });

  it('bounds the depth of fields', () => {
    expect(shape(nested('a', LIMITS.depth))).not.toThrow();
    expect(shape(nested('a', LIMITS.depth + 1))).toThrow(tooComplex('At most 12 levels'));
  });

  it('bounds the depth through fragments, and does not count the fragments themselves', () => {
    const query = (depth: number) =>
      `{ a { ... { ...F } } } fragment F on T ${nested('b', depth - 1)}`;

    expect(shape(query(LIMITS.depth))).not.toThrow();
    expect(shape(query(LIMITS.depth + 1))).toThrow(tooComplex('levels of fields'));
  });

  it('lets introspection go a little deeper, though not on and on', () => {
    const query = (depth: number) => `{ __type(name: "User") { ...F } me { id } }
      fragment F on __Type ${nested('ofType', depth - 1)}`;

    expect(shape(query(LIMITS.introspectionDepth))).not.toThrow();
    expect(shape(query(LIMITS.introspectionDepth + 1))).toThrow(tooComplex('introspection'));
  });

  it('does not let a field beside the introspection use its depth', () => {
    const query = `{ __schema { description } ${nested('a', LIMITS.depth + 1).slice(1, -1)} }`;

    expect(shape(query)).toThrow(tooComplex('levels of fields'));
  });

  it('counts an alias as often as its fragment is spread', () => {
    const query = (spreads: number) => `{ ${'a { ...F } '.repeat(spreads)} }
      fragment F on T { one: b two: b three: b }`;

    expect(shape(query(LIMITS.aliases / 3))).not.toThrow();
    expect(shape(query(LIMITS.aliases / 3 + 1))).toThrow(tooComplex('aliases'));
  });

  it('counts the root fields that come out of fragments', () => {
    const query = (spreads: number) => `mutation { ...F ${'... { ...F } '.repeat(spreads - 1)} }
      fragment F on Mutation { a b { c d } }`;

    expect(shape(query(LIMITS.rootFields / 2))).not.toThrow();
    expect(shape(query(LIMITS.rootFields / 2 + 1))).toThrow(tooComplex('root fields'));
  });

  it('checks every operation by itself', () => {
    const query = (name: string, depth: number) => `query ${name} ${nested('a', depth)}`;

    expect(shape(query('A', 12) + query('B', 12))).not.toThrow();
    expect(shape(query('A', 2) + query('B', 13))).toThrow(tooComplex('levels'));
  });

  it('refuses many selections of one field, which validation would compare in pairs', () => {
    const many = `{ a { ${'b { c } '.repeat(LIMITS.selections / 2)} } }`;

    expect(shape(many)).toThrow(tooComplex('selections'));
    expect(shape(`{ a } fragment Unused on T ${many}`)).toThrow(tooComplex('selections'));
  });

  it('refuses fragments that double at each step, without spreading them out', () => {
    const steps = Array.from(
      { length: 120 },
      (_, i) => `fragment F${i} on T { a ...F${i + 1} ...F${i + 1} }`,
    );

    expect(shape(`{ a { ...F0 } } ${steps.join(' ')}`)).toThrow(tooComplex('selections'));
  });

  it('leaves to validation what is not valid, but small', () => {
    expect(shape('{ ...A } fragment A on T { a { ...B } } fragment B on T { ...A }')).not.toThrow();
    expect(shape('{ ...Missing ... on Nothing { nowhere } }')).not.toThrow();
    expect(shape('fragment F on T { a } fragment F on T { b }')).not.toThrow();
    expect(shape('type T { a: Int }')).not.toThrow();
  });
});

const introspection = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
});

const shape = (query: string) => () => checkShape(parseWithin(query));

const nested = (field: string, depth: number) => `{ ${field} `.repeat(depth) + '}'.repeat(depth);

const tooComplex = (message: string) =>
  expect.objectContaining({
    code: 'QUERY_TOO_COMPLEX',
    message: expect.stringContaining(message),
  });
