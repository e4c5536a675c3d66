import { defineConfig, type OxlintOverride } from 'oxlint';
import { layers } from './tests/unit/house/layers.ts';

/**
 * One linter for everything. Which folder may import which is data in `tests/unit/house/layers.ts`; an
 * override replaces the rule's earlier options, so each carries the ban of full zod as well.
 */
const paths = [{ name: 'zod', message: "Import from 'zod/mini': full zod triples the content script." }];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'jsx-a11y', 'promise'],
  ignorePatterns: ['.output/**', '.wxt/**', 'node_modules/**'],
  categories: { correctness: 'error' },
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/only-throw-error': 'error',
    'eslint/eqeqeq': ['error', 'always', { null: 'ignore' }],
    'eslint/no-empty': 'error',
    'eslint/no-eval': 'error',
    'eslint/no-new-func': 'error',
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'eslint/no-restricted-imports': ['error', { paths }],
    'eslint/no-control-regex': 'off', // page text is cleaned of control characters
    'jsx-a11y/prefer-tag-over-role': 'off', // role="status" is announced everywhere, <output> is not
    'jsx-a11y/no-noninteractive-tabindex': 'off', // a list that scrolls must be reachable by keyboard
    'typescript/unbound-method': 'off', // props are closures, whichever way their type is written
    'unicorn/no-useless-spread': 'off', // a copy is needed to walk over a set that changes on the way
  },
  overrides: [
    ...layers.map(({ files, never }): OxlintOverride => {
      const patterns = never.map((rule) => ({ ...rule }));
      return { files: [...files], rules: { 'eslint/no-restricted-imports': ['error', { paths, patterns }] } };
    }),
    {
      // The practice portal is written as portals are: form data and Angular's metadata as they come.
      files: ['tests/portal/**'],
      rules: { 'typescript/no-base-to-string': 'off', 'typescript/no-misused-spread': 'off' },
    },
    {
      // The tools and WXT ask for a default export here.
      files: ['*.config.ts', '**/*.config.ts', 'entrypoints/**', 'tests/**/global-setup.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
