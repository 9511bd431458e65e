import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import { configs as typescript } from 'typescript-eslint';

const MAX_LINES = 250;

/** Tests and foreign servers take answers as they come. */
const UNTYPED = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

/** Text is made of elements, never of HTML, whoever wrote it. */
const HTML_WRITERS = [
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
].map((selector) => ({ selector, message: 'Make elements of it: HTML lets scripts in.' }));

export default defineConfig(
  globalIgnores([
    '**/*.generated.ts',
    'schema.graphql',
    '**/gql',
    'client/dist',
    'examples/dist',
    'web/dist',
    'coverage',
    'bench/.against',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [typescript.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // What fits an interface may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Ours are plain objects: none of their functions reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  {
    files: [
      'src/**/*.ts',
      'test/**/*.ts',
      'client/src/**/*.ts',
      'web/src/**/*.{ts,tsx}',
      'web/e2e/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', MAX_LINES],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in config.ts.' },
      ],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    rules: {
      // Handlers may be promises: what is rejected there is reported as any other error.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'no-restricted-syntax': ['error', ...HTML_WRITERS],
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/cli.ts'], rules: { 'no-console': 'off' } },
  { files: ['bench/**/*.ts'], rules: UNTYPED },
  {
    files: ['test/**/*.ts', '{src,web/src}/**/*.test.ts', 'src/**/*.cases.ts', 'web/e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      ...UNTYPED,
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
    },
  },

  {
    files: ['schema/**/*.graphql'],
    extends: [graphql.configs['flat/schema-recommended'], graphql.configs['flat/schema-relay']],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/**/*.graphql' } },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],

      // A sentence stands inline, a paragraph in a block.
      '@graphql-eslint/description-style': 'off',
      // `User.username` reads better than `User.name` would.
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: [
              'PageInfo',
              'ChatPosition',
              'RateLimit',
              'MediaUsage',
              'MediaLimit',
              'Upload',
              'HttpHeader',
              'ReactionGroup',
              'LinkPreview',
              'Mention',
              'TextRange',
              'ChatPreferences',
              'Draft',
              'ChatRights',
              'ChatBan',
              'InvitePreview',
              'Poll',
              'MessageEdit',
              'ForwardOrigin',
              'Thread',
            ],
            suffixes: ['Connection', 'Edge', 'Event', 'Payload', 'Change', 'Detail'],
          },
        },
      ],
      // Most lists page one way only; there is no `Node`; some lists are short and have no pages.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-edge-types': [
        'error',
        { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
  // No field returns `ErrorCode`: it says what `extensions.code` may hold.
  {
    files: ['schema/root.graphql'],
    rules: { '@graphql-eslint/no-unreachable-types': 'off' },
  },
);
