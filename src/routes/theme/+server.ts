import { error, redirect } from '@sveltejs/kit';
import { parseReturnPath, parseTheme, readForm, rememberTheme } from '#lib/server/web/theme.ts';
import type { RequestHandler } from './$types';

/** Remembers the theme that a form asks for, and goes back to the page that the form stood on. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await readForm(request);
	if (form === null) error(400, 'The theme has to be sent as a form.');
	const theme = parseTheme(form.get('theme'));
	if (theme === undefined) error(400, 'The theme has to be light, dark or system.');
	const to = parseReturnPath(form.get('to'), url.origin);
	if (to === null) error(400, 'The address to return to has to be a path of this site.');
	rememberTheme(cookies, theme, url.protocol === 'https:');
	redirect(303, to);
};
