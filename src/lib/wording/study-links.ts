import type { Study } from '#lib/evidence/types.ts';
import { SOURCE_KIND_LABELS } from './labels.ts';
import { hostOf, isWebAddress } from './source-links.ts';

export interface SourceLink {
	/** What kind of address it is: "DOI", "PubMed", … */
	readonly kind: string;
	/** The identifier, or the host of a page. */
	readonly label: string;
	readonly href: string;
}

const REGISTRIES: readonly (readonly [
	pattern: RegExp,
	name: string,
	url: (id: string) => string
])[] = [
	[/^NCT\d+$/, 'ClinicalTrials.gov', (id) => `https://clinicaltrials.gov/study/${id}`],
	[
		/^ACTRN\d+$/,
		'ANZCTR',
		(id) => `https://www.anzctr.org.au/TrialSearch.aspx?searchTxt=${encodeURIComponent(id)}`
	],
	[
		/^UMIN\d+$/,
		'UMIN',
		(id) => `https://center6.umin.ac.jp/cgi-open-bin/ctr_e/index.cgi?function=02&id=${id}`
	]
];

/** Where a trial is registered, or null when no number is known or its registry has no address here. */
export function registrationLink(registration: string | null): SourceLink | null {
	if (registration === null) return null;
	for (const [pattern, kind, url] of REGISTRIES) {
		if (pattern.test(registration)) return { kind, label: registration, href: url(registration) };
	}
	return null;
}

type Identified = Pick<
	Study,
	'doi' | 'pmid' | 'pmcid' | 'registration' | 'sourceUrl' | 'sourceKind'
>;

/**
 * Every address of a study, the page that its figures were read on first. An identifier belongs to
 * the publication; only the page read vouches for a figure.
 */
export function studyLinks(study: Identified): readonly SourceLink[] {
	const identifiers = identifierLinks(study);
	if (!isWebAddress(study.sourceUrl)) return identifiers;
	const same = identifiers.find(({ href }) => samePage(href, study.sourceUrl));
	const read = {
		kind: `Read as ${SOURCE_KIND_LABELS[study.sourceKind]}`,
		label: same ? `${same.kind} ${same.label}` : hostOf(study.sourceUrl),
		href: study.sourceUrl
	};
	return [read, ...identifiers.filter((link) => link !== same)];
}

function identifierLinks(study: Identified): readonly SourceLink[] {
	const { doi, pmid, pmcid } = study;
	return [
		doi === null ? null : { kind: 'DOI', label: doi, href: `https://doi.org/${encodeDoi(doi)}` },
		pmid === null
			? null
			: {
					kind: 'PubMed',
					label: pmid,
					href: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`
				},
		pmcid === null
			? null
			: {
					kind: 'PubMed Central',
					label: pmcid,
					href: `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(pmcid)}/`
				},
		registrationLink(study.registration)
	].filter((link) => link !== null);
}

/** The same address, whether or not it is secure or ends in a slash. */
function samePage(a: string, b: string): boolean {
	const bare = (url: string) =>
		url
			.replace(/^https?:/i, '')
			.replace(/\/$/, '')
			.toLowerCase();
	return bare(a) === bare(b);
}

/** A DOI keeps its slashes; everything else that a URL cannot hold is escaped. */
function encodeDoi(doi: string): string {
	return doi.split('/').map(encodeURIComponent).join('/');
}
