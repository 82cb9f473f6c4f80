import type { Study } from '#lib/evidence/types.ts';
import { SOURCE_KIND_LABELS } from './labels.ts';

export interface SourceLink {
	/** What kind of address it is: "DOI", "PubMed", … */
	readonly kind: string;
	/** The identifier, or the host of a page. */
	readonly label: string;
	readonly href: string;
}

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
	const links: SourceLink[] = [];
	if (isWebAddress(study.sourceUrl)) {
		links.push({
			kind: `Read as ${SOURCE_KIND_LABELS[study.sourceKind]}`,
			label: hostOf(study.sourceUrl),
			href: study.sourceUrl
		});
	}
	if (study.doi !== null) {
		links.push({ kind: 'DOI', label: study.doi, href: `https://doi.org/${encodeDoi(study.doi)}` });
	}
	if (study.pmid !== null) {
		links.push({
			kind: 'PubMed',
			label: study.pmid,
			href: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(study.pmid)}/`
		});
	}
	if (study.pmcid !== null) {
		links.push({
			kind: 'PubMed Central',
			label: study.pmcid,
			href: `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(study.pmcid)}/`
		});
	}
	const registration = registrationLink(study.registration);
	if (registration) links.push(registration);
	return links;
}

/** A DOI keeps its slashes; everything else that a URL cannot hold is escaped. */
function encodeDoi(doi: string): string {
	return doi.split('/').map(encodeURIComponent).join('/');
}
