import adapter from '@sveltejs/adapter-node';
import { sourceStamp, writeStamp } from './src/lib/server/platform/build-stamp.js';

const node = adapter({ precompress: true });
const project = import.meta.dirname;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Long pages carry the class of a component on thousands of elements: five characters tell ours apart.
		cssHash: ({ hash, css, filename }) =>
			`s${hash(filename === '(unknown)' ? css : (filename ?? css)).slice(0, 5)}`
	},
	kit: {
		adapter: {
			...node,
			/** Marks the build with what it was made from, so that `npm start` knows when to build. */
			async adapt(builder) {
				await node.adapt(builder);
				writeStamp(project, sourceStamp(project));
			}
		},
		csp: {
			// By hash, not by nonce: a nonce would forbid caching a rendered page.
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one inline style there is: SvelteKit's announcer of page changes for screen readers,
				// which its own script makes. Any other stays forbidden.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
