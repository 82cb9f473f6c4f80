/** Addresses of pages. Browsers load this, so it imports no table of words. */

/** The host of a page without "www.": "pure.johnshopkins.edu". The whole text if it is no URL. */
export function hostOf(url: string): string {
	try {
		return new URL(url).hostname.replace(/^www\./, '');
	} catch {
		return url;
	}
}

/** Only web addresses are ever made into links. */
export function isWebAddress(url: string): boolean {
	return /^https?:\/\/\S+$/i.test(url);
}
