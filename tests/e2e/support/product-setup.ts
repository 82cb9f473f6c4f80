import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../support/chromium.ts';
import { startProduct } from '../../support/product.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the product under test, without a slash at the end. */
		productUrl: string;
	}
}

/** One product and one database for all end-to-end tests, which only read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await ensureChromium();
	const product = await startProduct();
	project.provide('productUrl', product.url);
	return async () => {
		const exitCode = await product.stop();
		if (exitCode !== 0) throw new Error(`The product ended with ${exitCode}, not 0.`);
	};
}
