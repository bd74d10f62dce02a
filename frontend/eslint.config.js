import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Every folder, so that a new one is held apart from its first day.
const features = readdirSync(new URL('./src/features', import.meta.url));

/** Features that show others' records, and whose; every other two are put together in the app. */
const uses = {
  draws: ['roadshows', 'stock'],
  joining: ['buildings'],
  map: ['assessment', 'communities', 'orgunits'],
  photos: ['communities'],
  progress: ['orgunits', 'schedules'],
  stock: ['orgunits'],
  templates: ['schedules'],
  views: ['communities', 'customers'],
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'gallery/', 'src/shared/api/generated/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      // What comes over the wire is decoded; a cast would only hide a difference.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router throws its redirects.
      '@typescript-eslint/only-throw-error': 'off',
      'import-x/no-cycle': 'error',
      // shared → features → app: arrows point to who may import.
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            { target: './src/shared', from: './src/features', message: 'shared must not know features' },
            { target: './src/shared', from: './src/app', message: 'shared must not know the app' },
            { target: './src/features', from: './src/app', message: 'features must not know the app' },
            ...features.map((name) => ({
              target: `./src/features/${name}`,
              from: './src/features',
              except: [name, ...(uses[name] ?? [])].map((one) => `./${one}`),
              message: 'features are put together in the app',
            })),
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
  },
  {
    files: ['scripts/**/*.mjs', '*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
