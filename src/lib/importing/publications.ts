/**
 * Which studies are of one publication. Identifiers belong to a paper, and one paper can hold
 * several trials: the key is the DOI, else the PMID; a study with neither has a publication of its
 * own. A study that gives only the PMID joins the publication whose DOI another study gives with it.
 */
import type { Study } from '#lib/evidence/types.ts';
import type { ParsedRow } from './parse-table.ts';
import type { RowFault } from './findings.ts';
import { contradiction } from './rows/faults.ts';

const SHARED = ['doi', 'pmid', 'pmcid', 'title', 'year', 'journal', 'peerReviewed'] as const;
type SharedField = (typeof SHARED)[number];

export interface Publication extends Pick<Study, SharedField> {
	/** `doi:…`, `pmid:…` or `study:…`. */
	readonly publicationId: string;
}

export interface PublicationPlan {
	readonly publications: readonly Publication[];
	readonly publicationIdOf: ReadonlyMap<string, string>;
	/** Where two studies of one paper say different things about it. */
	readonly faults: readonly { readonly row: ParsedRow<Study>; readonly fault: RowFault }[];
}

/** Groups studies by publication; what one leaves empty and another states is taken from the other. */
export function planPublications(studies: readonly ParsedRow<Study>[]): PublicationPlan {
	const doiOfPmid = new Map<string, string>();
	for (const { value } of studies) {
		if (value.pmid !== null && value.doi !== null && !doiOfPmid.has(value.pmid)) {
			doiOfPmid.set(value.pmid, value.doi);
		}
	}
	const groups = new Map<string, { first: ParsedRow<Study>; merged: Publication }>();
	const publicationIdOf = new Map<string, string>();
	const faults: { row: ParsedRow<Study>; fault: RowFault }[] = [];
	for (const row of studies) {
		const { value } = row;
		const knownDoi = value.pmid === null ? undefined : doiOfPmid.get(value.pmid);
		if (knownDoi !== undefined && value.doi !== null && !sameText(knownDoi, value.doi)) {
			const reason = `belongs to the DOI ${knownDoi} in another row`;
			faults.push({ row, fault: contradiction('pmid', reason) });
			continue;
		}
		const publicationId = keyOf(value.doi ?? knownDoi ?? null, value.pmid, value.studyId);
		publicationIdOf.set(value.studyId, publicationId);
		const group = groups.get(publicationId);
		if (group === undefined) {
			groups.set(publicationId, { first: row, merged: { ...shared(value), publicationId } });
		} else {
			faults.push(...disagreements(group.merged, row, group.first.line));
			groups.set(publicationId, { ...group, merged: merge(group.merged, value) });
		}
	}
	const publications = [...groups.values()].map((group) => group.merged);
	return { publications, publicationIdOf, faults };
}

function keyOf(doi: string | null, pmid: string | null, studyId: string): string {
	if (doi !== null) return `doi:${doi.toLowerCase()}`;
	return pmid === null ? `study:${studyId}` : `pmid:${pmid}`;
}

const COLUMN_OF: Partial<Record<SharedField, string>> = { peerReviewed: 'peer_reviewed' };

function disagreements(merged: Publication, row: ParsedRow<Study>, firstLine: number) {
	return SHARED.filter((field) => {
		const [known, stated] = [merged[field], row.value[field]];
		return known !== null && stated !== null && !sameText(String(known), String(stated));
	}).map((field) => {
		const reason = `is not what line ${firstLine} says of the same publication (${merged[field]})`;
		return { row, fault: contradiction(COLUMN_OF[field] ?? field, reason) };
	});
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function shared(study: Study): Pick<Study, SharedField> {
	const { doi, pmid, pmcid, title, year, journal, peerReviewed } = study;
	return { doi, pmid, pmcid, title, year, journal, peerReviewed };
}

function merge(publication: Publication, study: Study): Publication {
	return {
		...publication,
		doi: publication.doi ?? study.doi,
		pmid: publication.pmid ?? study.pmid,
		pmcid: publication.pmcid ?? study.pmcid,
		title: publication.title ?? study.title,
		year: publication.year ?? study.year,
		journal: publication.journal ?? study.journal
	};
}
