import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which folders of src/lib a folder may import from, besides itself. `statistics` imports nothing
 * of ours; `server` and `charts` sit above the pure core and not on each other; components and
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
	synthesis: [...WORDED, 'reliability'],
	claims: [...WORDED, 'reliability', 'synthesis'],
	importing: [...WORDED, 'claims'],
	charts: [...WORDED, 'reliability', 'synthesis', 'claims', 'components'],
	components: [...WORDED, 'reliability', 'synthesis', 'claims'],
	server: [...WORDED, 'reliability', 'synthesis', 'claims', 'importing']
};
const FOLDERS = Object.keys(MAY_IMPORT);

/** @type {import('eslint').Linter.Config[]} */
const boundaries = FOLDERS.map((folder) => {
	const forbidden = FOLDERS.filter((f) => f !== folder && !MAY_IMPORT[folder]?.includes(f));
	const pure = !['server', 'charts', 'components'].includes(folder);
	return {
		files: [`src/lib/${folder}/**/*.{ts,svelte}`],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...(forbidden.length
							? [
									{
										group: forbidden.flatMap((f) => [`#lib/${f}/*`, `**/../${f}/*`]),
										message: `src/lib/${folder} must not import from there (see eslint.config.js).`
									}
								]
							: []),
						...(pure
							? [
									{
										group: [
											'$app/*',
											'$env/*',
											'svelte',
											'svelte/*',
											'drizzle-orm*',
											'postgres',
											'node:*'
										],
										message: `src/lib/${folder} is pure: no I/O, no Svelte, no database.`
									}
								]
							: [])
					]
				}
			]
		}
	};
});

export default defineConfig(
	{
		ignores: ['build/', '.svelte-kit/', '.plumbline/', 'node_modules/', 'drizzle/', 'test-results/']
	},
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		plugins: { 'import-x': importX },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'import-x/no-default-export': 'off',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// Addresses come from one module (src/lib/addresses.ts), which the tests check route by route.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
	...boundaries,
	{
		files: ['**/*.test.ts'],
		plugins: { vitest },
		rules: {
			...vitest.configs.recommended.rules,
			'vitest/no-focused-tests': 'error',
			'vitest/no-disabled-tests': 'error'
		}
	}
);
