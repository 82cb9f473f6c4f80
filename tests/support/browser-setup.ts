import { ensureChromium } from './chromium.ts';

/** Once a run, before the first component test: the browser is there, or one sentence says why not. */
export default async function setup(): Promise<void> {
	await ensureChromium();
}
