import type { Cookies } from '@sveltejs/kit';

type Theme = App.Locals['theme'];

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** All cookies of ours have `plumbline` in their names; this one holds the chosen theme. */
export const THEME_COOKIE = 'plumbline-theme';

const YEAR_S = 31_536_000;

/** The theme of that name, or undefined. */
export function parseTheme(name: unknown): Theme | undefined {
	return THEMES.find((theme) => theme === name);
}

/** The theme that the reader chose, or `system`. */
export function readTheme(cookies: Cookies): Theme {
	return parseTheme(cookies.get(THEME_COOKIE)) ?? 'system';
}

/** Remembers the choice for a year. Over plain http on a network the cookie cannot be `secure`. */
export function rememberTheme(cookies: Cookies, theme: Theme, https: boolean): void {
	cookies.set(THEME_COOKIE, theme, {
		path: '/',
		maxAge: YEAR_S,
		sameSite: 'lax',
		httpOnly: true,
		secure: https
	});
}

/** The form that a request carries, or null when its body is no form or a broken one. */
export function readForm(request: Request): Promise<FormData | null> {
	return request.formData().catch(() => null);
}

/**
 * Checks an address to return to: a path of this site.
 * @returns the path with its query, or null when it leads elsewhere or is no path
 */
export function parseReturnPath(to: unknown, origin: string): string | null {
	// A browser reads `//host`, `/\host` and `/<tab>/host` as addresses of another site.
	if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to)) return null;
	if (!URL.canParse(to, origin)) return null;
	const url = new URL(to, origin);
	// Only now are the dots gone: `/..//host` has become `//host`.
	if (url.origin !== origin || url.pathname.startsWith('//')) return null;
	return url.pathname + url.search + url.hash;
}
