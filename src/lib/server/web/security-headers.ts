/** A year, in seconds. */
const HSTS_AGE = 31_536_000;

const NO_DEVICES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'];

const ALWAYS: [name: string, value: string][] = [
	['x-content-type-options', 'nosniff'],
	['referrer-policy', 'strict-origin-when-cross-origin'],
	['permissions-policy', NO_DEVICES.map((device) => `${device}=()`).join(', ')],
	['x-frame-options', 'DENY'],
	['cross-origin-opener-policy', 'same-origin']
];

/**
 * The security headers of every answer, besides the content security policy, which depends on the
 * page. A browser is told to insist on https only where the site is reached by https.
 */
export function securityHeaders(https: boolean): [name: string, value: string][] {
	if (!https) return ALWAYS;
	return [...ALWAYS, ['strict-transport-security', `max-age=${HSTS_AGE}`]];
}
