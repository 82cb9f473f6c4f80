/** Reads what a server-rendered component says, without a browser. For the well-formed HTML of ours. */

/** The text of a piece of HTML as a reader would have it: no tags, no comments, one space for many. */
export function textOf(html: string): string {
	return html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();
}

/** The inner HTML of every element of a kind that holds none of its own kind, such as `tr` or `td`. */
export function elements(html: string, tag: string): string[] {
	return [...html.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>(.*?)</${tag}>`, 'gs'))].map(
		([, inner]) => inner ?? ''
	);
}

/** The texts of the cells of each row of the body of the table with this caption. */
export function tableRows(html: string, caption: string): string[][] {
	const table = elements(html, 'table').find(
		(one) => textOf(elements(one, 'caption')[0] ?? '') === caption
	);
	if (table === undefined) throw new Error(`There is no table “${caption}”`);
	return elements(elements(table, 'tbody')[0] ?? '', 'tr').map((row) =>
		[...row.matchAll(/<t[hd](?:\s[^>]*)?>(.*?)<\/t[hd]>/gs)].map(([, cell]) => textOf(cell ?? ''))
	);
}
