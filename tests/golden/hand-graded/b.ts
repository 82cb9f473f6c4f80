/** Results graded B by hand. Why and how: hand-graded.ts. */
import type { HandGraded } from './hand-graded.ts';

const METHOD = 'randomization_described';

export const GRADED_B: readonly HandGraded[] = [
	{
		resultId: 'kafi-2007-retinol-01',
		domains: ['some', 'low', '?', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'B',
		raisedBy: null,
		loweredBy: METHOD,
		why: 'Arms drawn at random, how is not said; double-blind grades; 36 enrolled and nobody says how many were analysed. Three of some concern. Registered, but that what was planned is what is reported is not recorded, so nothing reaches A. The two things not known, both bad, are two of high concern.'
	},
	{
		resultId: 'kikuchi-2009-retinol-01',
		domains: ['some', 'low', 'low', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: METHOD,
		why: '3 of 57 lost is 5.3 %, low where both sides are the same people. Two of some concern. 54 people.'
	},
	{
		resultId: 'dhaliwal-2019-bakuchiol-01',
		domains: ['some', 'low', 'low', 'low', 'some'],
		grade: 'B',
		lowest: 'C',
		highest: 'B',
		raisedBy: null,
		loweredBy: METHOD,
		why: '44 began, 44 were analysed. Groups of 21 and 23. Registered. Only the way of the draw is open, and a draw that was none would be the one high concern.'
	},
	{
		resultId: 'dhaliwal-2019-bakuchiol-03',
		domains: ['some', 'low', 'low', 'some', 'some'],
		grade: 'B',
		lowest: 'C',
		highest: 'B',
		raisedBy: null,
		loweredBy: METHOD,
		why: 'Scaling told by the users, double-blind: measurement of some concern, three in all. The week is not stated, but no week is too early for scaling.'
	},
	{
		resultId: 'babcock-2015-retinol-tretinoin-01',
		domains: ['some', 'low', '?', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: METHOD,
		why: '65 analysed, how many began is not stated. Three of some concern; 24 people, 12 weeks. By the rules a B, although one sentence speaks for 18 such rows.'
	},
	{
		resultId: 'stiller-1996-glycolic-lactic-01',
		domains: ['some', 'low', 'some', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'B',
		raisedBy: null,
		loweredBy: METHOD,
		why: '7 of 74 left, 9.5 %, between groups: some concern. Three of some. The groups are not given; half of 67 is the rule, though there were three of them.'
	},
	{
		resultId: 'kwangsukstid-2022-centotheca-01',
		domains: ['some', 'low', 'low', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: METHOD,
		why: '22 and 22, nobody left, double-blind, instrument, week 4 is not too early for pigmentation.'
	},
	{
		resultId: 'watson-2009-no7-03',
		domains: ['some', 'low', '?', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: METHOD,
		why: 'Random groups of 30, double-blind grade, losses not given. Not significant, which the grade does not look at.'
	},
	{
		resultId: 'kavali-2020-upper-arm-firming-01',
		domains: ['some', 'low', 'low', 'low', 'some'],
		grade: 'B',
		lowest: 'C',
		highest: 'B',
		raisedBy: null,
		loweredBy: METHOD,
		why: '6 of 46 lost is 13 %, which is low where both arms belong to the same people. Registered.'
	},
	{
		resultId: 'unnamed-2025-royal-jelly-cream-01',
		domains: ['?', 'low', '?', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: 'design',
		why: 'Double-blind against a placebo by instrument; whether at random is not stated. Three of some concern. 70 people.'
	},
	{
		resultId: 'humbert-2003-vitaminc-01',
		domains: ['some', 'low', '?', 'low', 'some'],
		grade: 'B',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: METHOD,
		why: 'Double-blind grade against vehicle on random sides. How many people is not stated, which is said first and does not lower.'
	}
];
