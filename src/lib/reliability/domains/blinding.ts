/** Who knew what was used, and how far knowing could move the result. */
import type { Assessment, Blinding } from '#lib/evidence/vocabulary.ts';
import type { DomainTable } from '../domain.ts';
import type { GradingFields } from '../fields.ts';

const MEASURED: readonly Assessment[] = ['instrumental', 'histology'];
const JUDGED: readonly Assessment[] = ['clinician_graded', 'self_assessed'];
const PARTLY: readonly Blinding[] = ['single', 'assessor'];

const isMeasured = ({ assessment }: GradingFields): boolean => MEASURED.includes(assessment);
const isJudged = ({ assessment }: GradingFields): boolean => JUDGED.includes(assessment);
const isPartly = ({ blinding }: GradingFields): boolean => PARTLY.includes(blinding);
const isUntreated = ({ control }: GradingFields): boolean => control === 'untreated';

export const BLINDING: DomainTable = {
	domain: 'blinding',
	name: 'Blinding and expectation',
	question: 'Could knowing what was used have moved the result?',
	onlyWhen: null,
	applies: () => true,
	columns: ['blinding', 'control', 'assessment'],
	neverReported: [],
	cells: [
		{
			id: 'untreated_measured',
			judgement: 'some',
			countsAs: 'some',
			when: 'The comparison is untreated skin, and an instrument or histology measured.',
			sentence:
				'The comparison got no test product (nothing, or what people used anyway), and its owner knew; what was read was measured and not judged.',
			fits: (fields) => isUntreated(fields) && isMeasured(fields)
		},
		{
			id: 'untreated_blind_grade',
			judgement: 'some',
			countsAs: 'some',
			when: 'The comparison is untreated skin, and a clinician graded under single, assessor or double blinding.',
			sentence:
				'The comparison got no test product (nothing, or what people used anyway), and its owner knew; the grade is called {blinding}.',
			fits: (fields) =>
				isUntreated(fields) &&
				fields.assessment === 'clinician_graded' &&
				(isPartly(fields) || fields.blinding === 'double')
		},
		{
			id: 'untreated_otherwise',
			judgement: 'high',
			countsAs: 'high',
			when: 'The comparison is untreated skin, and anything else.',
			sentence:
				'The comparison got no test product (nothing, or what people used anyway), and those who judged knew or may have known: nothing blinds to that.',
			fits: isUntreated
		},
		{
			id: 'double',
			judgement: 'low',
			countsAs: 'low',
			when: 'Double-blind, and the comparison is not untreated skin.',
			sentence: 'Double-blind, as the source states it.',
			fits: ({ blinding }) => blinding === 'double'
		},
		{
			id: 'partly_measured_or_graded',
			judgement: 'some',
			countsAs: 'some',
			when: 'Single-blind or assessor blinded, and an instrument, histology or a clinician’s grade.',
			sentence: 'Called {blinding}: somebody knew what was used.',
			fits: (fields) =>
				isPartly(fields) && (isMeasured(fields) || fields.assessment === 'clinician_graded')
		},
		{
			id: 'partly_self',
			judgement: 'high',
			countsAs: 'high',
			when: 'Single-blind or assessor blinded, and the users judged themselves.',
			sentence: 'Called {blinding}, which need not cover the users, and they judged themselves.',
			fits: (fields) => isPartly(fields) && isJudged(fields)
		},
		{
			id: 'open_measured',
			judgement: 'some',
			countsAs: 'some',
			when: 'Open, and an instrument or histology measured.',
			sentence: 'Nobody was blinded; what was read was measured and not judged.',
			fits: (fields) => fields.blinding === 'open' && isMeasured(fields)
		},
		{
			id: 'open_judged',
			judgement: 'high',
			countsAs: 'high',
			when: 'Open, and a clinician graded or the users judged themselves.',
			sentence: 'Nobody was blinded, and the result is somebody’s judgement.',
			fits: (fields) => fields.blinding === 'open' && isJudged(fields)
		},
		{
			id: 'not_stated_judged',
			judgement: 'high',
			countsAs: 'high',
			when: 'Blinding is not stated, and a clinician graded or the users judged themselves.',
			sentence: 'Blinding is not stated, and the result is somebody’s judgement.',
			fits: isJudged
		},
		{
			id: 'not_stated_measured',
			judgement: 'not_reported',
			countsAs: 'some',
			when: 'Blinding is not stated, and an instrument or histology measured; or the way of measuring is not stated.',
			sentence: 'Too little is stated to judge this: {blinding}, {assessment}.',
			fits: () => true
		}
	]
};
