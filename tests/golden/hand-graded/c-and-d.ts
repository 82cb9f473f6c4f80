/** Results graded C or D by hand. Why and how: hand-graded.ts. */
import type { HandGraded } from './hand-graded.ts';

const METHOD = 'randomization_described';

export const GRADED_C_OR_D: readonly HandGraded[] = [
	{
		resultId: 'wang-2013-argireline-01',
		domains: ['some', 'high', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'A',
		raisedBy: 'blinding',
		loweredBy: METHOD,
		why: 'A grade by eye and nothing said about blinding: high, once. The smaller group is 15, which is enough; week 4 is not too early. Double-blind would make two domains low and leave three of some concern.'
	},
	{
		resultId: 'blanesmira-2002-argireline-01',
		domains: ['high', '?', '?', 'some', 'high'],
		grade: 'D',
		lowest: 'D',
		highest: 'D',
		raisedBy: null,
		loweredBy: null,
		why: 'A change from the start, and a largest value (“up to”). Nothing that could be learnt gives it a control.'
	},
	{
		resultId: 'hughes-2013-sunscreen-01',
		domains: ['some', 'some', '?', 'low', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: METHOD,
		loweredBy: null,
		why: 'The comparison used no product under study and knew it; the assessor did not. 903 enrolled, losses not given. Four of some concern. One bad fact alone makes one of high concern, which is still C.'
	},
	{
		resultId: 'watanabe-2023-horse-placenta-01',
		domains: ['?!', 'some', '?', 'some', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'C',
		raisedBy: null,
		loweredBy: null,
		why: 'The other side got nothing and how the side was chosen is not stated: counts as high. Single-blind grade. 24 and 24 are more than the 24 enrolled, so the sides are the same people: 24, enough. C, and one lower because 2 weeks are too early for wrinkles. Randomised alone would leave five of some concern: C, lowered to D.'
	},
	{
		resultId: 'unnamed-2009-foits-study1-02',
		domains: ['some', 'some', '?', 'low', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: METHOD,
		loweredBy: null,
		why: 'Called double-blind against skin without any cream: the owner of that side knows. An instrument keeps it at some concern. Four of some concern; 42 people; week 4 is just not too early.'
	},
	{
		resultId: 'zasada-2020-retinol-dose-01',
		domains: ['high', 'high', 'some', 'high', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'D',
		raisedBy: null,
		loweredBy: null,
		why: 'Fixed sides, and the users, who were not blinded, judged themselves: three of high concern. 5 of 25 left: 20 %, still some.'
	},
	{
		resultId: 'zasada-2020-retinol-dose-02',
		domains: ['high', 'some', 'some', 'low', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'C',
		raisedBy: null,
		loweredBy: 'registration',
		why: 'The same trial by a blinded grader: only the fixed sides are of high concern. 20 and 20 are more than the 20 analysed: 20 people on both sides, just enough. Everything but the registration is stated.'
	},
	{
		resultId: 'watson-2009-no7-04',
		domains: ['high', 'low', '?', 'low', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'D',
		raisedBy: null,
		loweredBy: null,
		why: 'By week 52 the vehicle group had switched to the product: no concurrent control any more.'
	},
	{
		resultId: 'carruthers-2021-transform-forearm-02',
		domains: ['some', 'some', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: null,
		loweredBy: null,
		why: 'Single-blind with an instrument: blinding and measurement both of some concern. Five in all; no single fact brings it to three, none gives a second high. People not stated, which does not lower.'
	},
	{
		resultId: 'fabi-2013-snail-secretion-02',
		domains: ['some', 'low', '?', '?', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'A',
		raisedBy: METHOD,
		loweredBy: null,
		why: 'How roughness was judged is not stated. Four of some concern, so any one good fact gives B, the way of the draw being the first. Each bad one alone is one high or one some: C.'
	},
	{
		resultId: 'fisher-2020-synthetic-peptides-05',
		domains: ['?', 'some', '?', 'some', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'C',
		raisedBy: null,
		loweredBy: null,
		why: 'Open, by instrument, against a placebo, allocation not stated: five of some concern. 20 enrolled, sides not given, so the smaller group is taken as 10: one lower. Minutes after use is not too early for hydration.'
	},
	{
		resultId: 'unnamed-nd-peptide-complex-cream-03',
		domains: ['?', 'high', 'some', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: 'blinding',
		loweredBy: 'design',
		why: 'A grade by eye, blinding not stated: high. 80 enrolled and 80 analysed, yet 5 are said to have left: 6.3 %. Double-blind would leave three of some concern. Groups not drawn at random would be a second high.'
	},
	{
		resultId: 'nn-nd-fullerene-eye-cream-01',
		domains: ['?', '?', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'A',
		raisedBy: 'blinding',
		loweredBy: 'week',
		why: 'Nothing is stated but a placebo and an instrument: five of some concern and none of high. Not E, because that there was a placebo group is stated. Double-blind makes blinding and measurement low and leaves three. Too early a week is the first that alone gives D.'
	},
	{
		resultId: 'yoon-2025-seaweed-mask-01',
		domains: ['?!', '?', 'low', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: 'registration',
		why: 'A control of unknown nature and allocation not stated: counts as high. 3 of 60 is exactly 5 %: low. Half of 57 is enough. Selected reporting would be a second high; so would a week too early lower it, but the registration comes first.'
	},
	{
		resultId: 'rastogi-2023-bakuchiol-squalane-02',
		domains: ['high', '?', '?', 'some', 'high'],
		grade: 'D',
		lowest: 'D',
		highest: 'D',
		raisedBy: null,
		loweredBy: null,
		why: 'Before and after, and the largest value.'
	},
	{
		resultId: 'zonari-nd-os01-moisturizer-01',
		domains: ['some', 'low', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: METHOD,
		loweredBy: null,
		why: 'Users judged themselves, double-blind: measurement of some concern, four in all. 60 people.'
	},
	{
		resultId: 'unnamed-2016-egf-ha-vs-tns-02',
		domains: ['?!', 'some', '?', 'low', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'C',
		raisedBy: null,
		loweredBy: null,
		why: 'Against another serum, allocation not stated: counts as high. C, and one lower, because two weeks are too early for firmness.'
	},
	{
		resultId: 'gao-2014-booster-serum-06',
		domains: ['?!', '?', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'A',
		raisedBy: null,
		loweredBy: 'dropouts',
		why: '20 and 20 are more than the 20 enrolled: the same 20 people, just enough. Randomised or double-blind alone is not enough for B; over 20 % lost would be a second high.'
	},
	{
		resultId: 'raikou-2017-ahp3-t10c-01',
		domains: ['some', '?', '?', 'some', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'B',
		raisedBy: 'blinding',
		loweredBy: null,
		why: '24 people in four random groups; half of 24 is under 15: C becomes D. Double-blind would make it B, lowered to C.'
	},
	{
		resultId: 'unnamed-nd-sucralfate-all-in-one-01',
		domains: ['high', '?', '?', 'some', 'some'],
		grade: 'D',
		lowest: 'D',
		highest: 'D',
		raisedBy: null,
		loweredBy: null,
		why: 'Fixed sides: one of high concern, C. 10 people on both sides: one lower. Ten is not under ten. Whatever else is learnt, the sides stay fixed and the people ten.'
	},
	{
		resultId: 'wu-2017-two-growth-factors-02',
		domains: ['some', 'low', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: METHOD,
		loweredBy: null,
		why: 'Users judged themselves, double-blind. Four of some concern. 20 people on both sides, just enough.'
	},
	{
		resultId: 'banov-2023-liposomal-serum-01',
		domains: ['some', 'low', 'some', '?', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: METHOD,
		loweredBy: 'week',
		why: '7 of 130 lost is 5.4 %. How it was judged and when are not stated. Four of some concern; self-report would stay some under a double blind; only a week too early lowers alone.'
	},
	{
		resultId: 'saraf-2012-herbal-creams-03',
		domains: ['?!', 'some', '?', 'some', 'some'],
		grade: 'C',
		lowest: 'D',
		highest: 'B',
		raisedBy: null,
		loweredBy: 'dropouts',
		why: 'Against untreated skin, allocation not stated: counts as high. An instrument keeps blinding at some concern although nothing is said of it. Half of 60 is enough by the rule, though ten creams shared them.'
	}
];
