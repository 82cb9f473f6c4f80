import { builtinModules } from 'node:module';
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { positionOnlySorts } from './eslint/position-only-sorts.js';
import svelteConfig from './svelte.config.js';

/**
 * Which folders of src/lib a folder may import from, besides itself. `statistics` imports nothing
 * of ours; `server`, `cli` and `charts` sit above the pure core and not on each other; components and
 * routes stand on top. Tests may import anything.
 */
const CORE = ['evidence', 'statistics'];
const WORDED = [...CORE, 'wording'];
/** @type {Record<string, string[]>} */
const MAY_IMPORT = {
	statistics: [],
	evidence: ['statistics'],
	wording: ['evidence'],
	reliability: WORDED,
	instruments: WORDED,
	synthesis: [...WORDED, 'reliability'],
	claims: [...WORDED, 'reliability', 'synthesis'],
	importing: [...WORDED, 'claims', 'instruments'],
	charts: [...WORDED, 'reliability', 'instruments', 'synthesis', 'claims', 'components'],
	components: [...WORDED, 'reliability', 'synthesis', 'claims'],
	server: [...WORDED, 'reliability', 'instruments', 'synthesis', 'claims', 'importing'],
	cli: [...WORDED, 'reliability', 'instruments', 'synthesis', 'claims', 'importing']
};
const FOLDERS = Object.keys(MAY_IMPORT);
const IMPURE = ['server', 'cli', 'charts', 'components'];

// Regular expressions, because in the globs of this rule a leading `#` begins a comment.
const OUTSIDE_WORLD = {
	regex: `^(\\$app/|\\$env/|#lib/addresses|svelte(/|$)|drizzle-orm|postgres$|pino$|node:|(${builtinModules.join('|')})$)`,
	message: 'This part is pure: no I/O, no Svelte, no database, no addresses.'
};
const OLD_STORES = { regex: '^\\$app/stores$', message: 'Use $app/state.' };
const TEST_CODE = { regex: '(^|/)tests/', message: 'The product does not import from its tests.' };
const EVERYWHERE = [OLD_STORES, TEST_CODE];

/**
 * @param {...{ regex: string, message: string }} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const restrictImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** @type {import('eslint').Linter.Config[]} */
const boundaries = FOLDERS.map((folder) => {
	const forbidden = FOLDERS.filter((f) => f !== folder && !MAY_IMPORT[folder]?.includes(f));
	return {
		files: [`src/lib/${folder}/**/*.{ts,svelte}`],
		ignores: ['**/*.test.ts'],
		rules: restrictImports(
			...EVERYWHERE,
			{
				regex: `^(#lib/|(\\.\\./)+)(${forbidden.join('|')})/|(^|/)routes/`,
				message: `src/lib/${folder} must not import from there (see eslint.config.js).`
			},
			...(IMPURE.includes(folder) ? [] : [OUTSIDE_WORLD])
		)
	};
});

/** The stages of a chart before markup are functions of data. */
const chartStages = {
	files: ['src/lib/charts/**/{layout,series,emphasis}.ts'],
	rules: restrictImports(...EVERYWHERE, OUTSIDE_WORLD, {
		regex: '^(#lib/|(\\.\\./)+)(server|importing|components)/',
		message: 'Layout and series are functions of data; markup and queries stay outside.'
	})
};

/** A route reads its parameters, calls one or two functions and returns. */
const routes = {
	files: ['src/routes/**/*.{ts,svelte}'],
	ignores: ['**/*.test.ts'],
	rules: restrictImports(...EVERYWHERE, {
		regex: '^(drizzle-orm|postgres$|node:)|^#lib/server/db/schema',
		message: 'Routes are thin: put the query or the file access into src/lib/server.'
	})
};

/**
 * What a browser loads never asks the statistics engine, nor what derives effects with it: the special
 * functions weigh more than all our code. Pages are sent what was worked out.
 *
 * @type {import('eslint').Linter.Config}
 */
const withoutStatistics = {
	files: ['src/**/*.svelte', 'src/**/*.svelte.ts', 'src/lib/{components,wording}/**/*.ts'],
	ignores: ['**/*.test.ts'],
	rules: {
		'import-x/no-restricted-paths': [
			'error',
			{
				zones: [
					{
						target: './src',
						from: ['./src/lib/statistics', './src/lib/evidence/derive-effects.ts'],
						message: 'Work it out on the server: browsers must not load the statistics engine.'
					}
				]
			}
		]
	}
};

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.plumbline/',
			'node_modules/',
			'drizzle/',
			'coverage/',
			'test-results/'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	comments.recommended,
	{
		plugins: { 'import-x': importX },
		settings: {
			'import-x/extensions': ['.ts', '.js'],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
			'import-x/resolver-next': [createTypeScriptImportResolver()]
		},
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			eqeqeq: 'error',
			'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
			'import-x/no-cycle': 'error',
			'@eslint-community/eslint-comments/require-description': 'error',
			'@eslint-community/eslint-comments/no-unused-disable': 'off',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// Addresses come from one module (src/lib/addresses.ts), and the tests follow every link.
			'svelte/no-navigation-without-resolve': 'off',
			// The content security policy forbids inline styles.
			'svelte/no-inline-styles': 'error'
		}
	},
	{
		files: ['src/lib/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*-setup.ts', 'tests/support/database.ts'],
		rules: { 'import-x/no-default-export': 'error' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/lib/reliability/position{,.test}.ts'],
		plugins: { plumbline: { rules: { 'position-only-sorts': positionOnlySorts } } },
		rules: { 'plumbline/position-only-sorts': 'error' }
	},
	...boundaries,
	chartStages,
	routes,
	withoutStatistics,
	{
		files: ['**/*.test.ts'],
		plugins: { vitest },
		rules: {
			...vitest.configs.recommended.rules,
			'vitest/expect-expect': [
				'error',
				{ assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }
			],
			'vitest/no-focused-tests': 'error',
			'vitest/no-disabled-tests': 'error'
		}
	}
);
