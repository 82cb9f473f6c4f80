import { publications, studies } from '../schema.ts';
import { describe } from './describe.ts';

export const STUDY_COMMENTS = [
	describe(
		publications,
		'What was published. One publication can hold several studies, so identifiers belong here and not to a study.',
		{
			publicationId:
				'Key: doi: and the DOI in lower case, else pmid: and the PMID, else study: and the key of the only study that it is known from.',
			doi: 'Digital object identifier as printed. Unique, capitals aside.',
			pmid: 'PubMed number. Unique.',
			pmcid: 'PubMed Central number. Kept, but identifies no publication here.',
			title: 'Title. Null: not stated in the part read.',
			year: 'Year of publication. Null: not stated.',
			journal: 'Journal. Null: not stated.',
			peerReviewed:
				'yes: a journal, DOI, PubMed or PMC number is known; no: supplier report, trade magazine, thesis; else unknown.'
		}
	),
	describe(
		studies,
		'Trials in people, each as its source reports it. Null: not stated in the part read.',
		{
			studyId:
				'Key: first author, year and keyword. Stays as it is when author or year are found later.',
			publicationId: 'Where it was published.',
			citation: 'Short label for lists.',
			registration: 'Number in a register of trials.',
			sourceUrl: 'The page on which the figures were read, often a mirror of the abstract.',
			sourceKind:
				'How much of the paper was read: full_text (may be a single page), abstract, review (any secondary source), thesis.',
			country: 'ISO 3166 alpha-2, where stated or evident.',
			family: 'Kind of active that the study is about.',
			design: 'How comparison was made and allocation done.',
			blinding: 'Who did not know which treatment was which.',
			control:
				'Kind of control of the study as a whole; that of a result is the role of its own comparator arm.',
			nEnrolled: 'People enrolled.',
			nAnalyzed: 'People analysed.',
			ageMin: 'Lowest age in years, often a limit of eligibility.',
			ageMax: 'Highest age in years, often a limit of eligibility.',
			ageMean: 'Mean age in years.',
			sex: 'Sex of the people studied.',
			population: 'Who took part, in words.',
			fitzpatrick: 'Skin types after Fitzpatrick, as printed.',
			bodySite: 'Where on the body.',
			durationWeeks: 'Weeks of use as stated, an open phase included.',
			funding: 'Who paid; partly judged from affiliations, see notes.',
			randomizationDescribed: 'Whether the random sequence is described.',
			intentionToTreat: 'Whether people were analysed as assigned.',
			dropouts: 'People who left. Need not equal enrolled minus analysed.',
			adverseEvents: 'What is said on adverse events. Null: nothing said, which is not none.',
			overlapGroup: 'Studies of one group share people, or may: never pooled together unseen.',
			notes: 'What a careful reader needs to know.'
		}
	)
];
