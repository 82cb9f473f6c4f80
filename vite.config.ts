import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// A file of its own for every small module that two pages share costs more, in what cannot be
// squeezed across files, than it spares the pages that do not need the module. So what the browser
// always needs is one file, and what most pages share is another.
const FRAMEWORK = /[\\/]node_modules[\\/](?:svelte|@sveltejs|devalue|clsx|esm-env)[\\/]/;
const OUR_SHARED_CODE = /[\\/]src[\\/]lib[\\/]/;
const MOST_PAGES = 6;

export default defineConfig({
	plugins: [sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{ name: 'framework', test: FRAMEWORK, priority: 2 },
								{ name: 'shared', test: OUR_SHARED_CODE, minShareCount: MOST_PAGES, priority: 1 }
							]
						}
					}
				}
			}
		}
	}
});
