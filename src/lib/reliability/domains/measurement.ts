/** Whether whoever, or whatever, read the skin could be swayed. */
import type { Assessment } from '#lib/evidence/vocabulary.ts';
import type { DomainTable } from '../domain.ts';
import type { GradingFields } from '../fields.ts';

const MEASURED: readonly Assessment[] = ['instrumental', 'histology'];

const isMeasured = ({ assessment }: GradingFields): boolean => MEASURED.includes(assessment);
const isGraded = ({ assessment }: GradingFields): boolean => assessment === 'clinician_graded';

export const MEASUREMENT: DomainTable = {
	domain: 'measurement',
	name: 'Measurement',
	question: 'Could whoever read the skin have been swayed?',
	onlyWhen: null,
	applies: () => true,
	columns: ['assessment', 'blinding'],
	neverReported: [],
	cells: [
		{
			id: 'not_stated',
			judgement: 'not_reported',
			countsAs: 'some',
			when: 'How it was assessed is not stated.',
			sentence: 'How it was assessed is not stated.',
			fits: ({ assessment }) => assessment === 'not_reported'
		},
		{
			id: 'blind_reading',
			judgement: 'low',
			countsAs: 'low',
			when: 'An instrument, histology or a clinician’s grade under double or assessor blinding.',
			sentence: 'The source says {blinding}; we take it to cover whoever read it.',
			fits: (fields) =>
				(isMeasured(fields) || isGraded(fields)) &&
				(fields.blinding === 'double' || fields.blinding === 'assessor')
		},
		{
			id: 'measured',
			judgement: 'some',
			countsAs: 'some',
			when: 'An instrument or histology without such blinding.',
			sentence: 'Measured and not judged, by somebody who knew or may have known what was used.',
			fits: isMeasured
		},
		{
			id: 'grade_perhaps_blind',
			judgement: 'some',
			countsAs: 'some',
			when: 'A clinician’s grade, single-blind or blinding not stated.',
			sentence: 'Graded by a clinician who may have known what was used.',
			fits: (fields) => isGraded(fields) && fields.blinding !== 'open'
		},
		{
			id: 'open_grade',
			judgement: 'high',
			countsAs: 'high',
			when: 'A clinician’s grade in an open study.',
			sentence: 'Graded by a clinician who knew what was used.',
			fits: isGraded
		},
		{
			id: 'self_double_blind',
			judgement: 'some',
			countsAs: 'some',
			when: 'The users judged themselves under double blinding.',
			sentence: 'The users judged themselves, and are said not to have known what they used.',
			fits: ({ blinding }) => blinding === 'double'
		},
		{
			id: 'self',
			judgement: 'high',
			countsAs: 'high',
			when: 'The users judged themselves without double blinding.',
			sentence: 'The users judged themselves, and knew or may have known what they used.',
			fits: () => true
		}
	]
};
