import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { launchOptions, locateChromium } from './tests/support/chromium.ts';

// One time zone for this process and for every process that it starts.
process.env.TZ = 'UTC';

/** Tests that take minutes are named `*.long.test.ts` and run only with `npm run test:long`. */
const long = process.env.PLUMBLINE_TEST_LONG === '1';
const tests = (...folders: string[]) =>
	folders.map((folder) => `${folder}/**/*${long ? '.long' : ''}.test.ts`);
const exclude = [...configDefaults.exclude, ...(long ? [] : ['**/*.long.test.ts'])];

/** What every project has. A test without an assertion fails. */
const common = {
	exclude,
	expect: { requireAssertions: true },
	env: { TZ: 'UTC' },
	setupFiles: ['tests/support/fixed-seed.ts'],
	restoreMocks: true,
	unstubEnvs: true,
	unstubGlobals: true
};

export default defineConfig({
	test: {
		passWithNoTests: long,
		projects: [
			{
				plugins: [sveltekit()],
				test: {
					...common,
					name: 'unit',
					// Functions of data leave nothing behind, so their files can share a process: five times
					// as fast.
					isolate: false,
					include: tests('src', 'tests/support', 'tests/bench'),
					exclude: [...exclude, '**/*.svelte.test.ts']
				}
			},
			{
				plugins: [sveltekit()],
				test: {
					...common,
					name: 'db',
					include: tests('tests/db'),
					globalSetup: ['tests/support/database.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				// These start whole servers, so one file at a time leaves each the machine it expects.
				test: {
					...common,
					name: 'platform',
					include: tests('tests/platform'),
					fileParallelism: false,
					testTimeout: 180_000,
					hookTimeout: 180_000
				}
			},
			{
				plugins: [sveltekit()],
				test: {
					...common,
					name: 'component',
					include: long ? [] : ['src/**/*.svelte.test.ts'],
					globalSetup: ['tests/support/browser-setup.ts'],
					setupFiles: [...common.setupFiles, 'tests/support/component-setup.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: launchOptions(locateChromium()),
							contextOptions: { timezoneId: 'UTC', locale: 'en-GB' }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				test: {
					...common,
					name: 'e2e',
					include: tests('tests/e2e'),
					globalSetup: ['tests/e2e/support/product-setup.ts'],
					maxWorkers: 2,
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
