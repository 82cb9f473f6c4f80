import { assessments, studyGrades } from '../schema.ts';
import { describe } from './describe.ts';

const judgementOf = (domain: string) =>
	`Concern about ${domain}: low, some, high or not_reported. Null: does not concern this result.`;

export const ASSESSMENT_COMMENTS = [
	describe(
		assessments,
		'How far each result can be relied on, by the reliability rules, with what was said before. Superseded, never deleted.',
		{
			assessmentId: 'Key.',
			resultId: 'The result that is judged.',
			rulesVersion: 'Version of the rules that judged.',
			dataVersion:
				'Version of the data under which this judgement was first made; it may hold for later ones.',
			grade: 'Reliability from A (best) to E. Says nothing of whether the effect is large.',
			biasLetter: 'The letter of bias, before few people or too short a time lowered it.',
			position:
				'Order in lists, 0 to 100, a band of 20 for each grade. Not a measure: never to be added, averaged or subtracted.',
			lowestGrade: 'The grade with everything unknown at its worst.',
			highestGrade: 'The grade with everything unknown at its best.',
			allocation: judgementOf('how people or sides were allocated'),
			blinding: judgementOf('blinding and expectation'),
			missingData: judgementOf('people who were lost'),
			measurement: judgementOf('how the outcome was measured'),
			selectiveReporting: judgementOf('reporting only some results'),
			withinPerson: judgementOf('sides or periods of the same person'),
			explanation:
				'Each rule in order: what it read, what it gave, and the sentence. The grade can be found again from it alone.',
			assessedAt: 'When it was made.',
			supersededAt: 'When another took its place. Null: the current one.'
		}
	),
	describe(
		studyGrades,
		'The result that lends a study its grade in lists: its best controlled result on a benefit, else its best before–after one. No row: no result on a benefit.',
		{
			studyId: 'The study.',
			resultId: 'The result whose current grade it is.',
			bestOf: 'Of how many results of that kind it is the best; shown beside the grade.'
		}
	)
];
