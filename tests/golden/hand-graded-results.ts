/**
 * Shipped results graded by hand from the cells of studies.csv, arms.csv and results.csv, before any
 * rule was run on them. Each says in words why. `domains` are, in order: allocation, blinding,
 * missing data, measurement, selective reporting; `?` is "not reported" counting as some concern,
 * `?!` "not reported" counting as high. The within-person domain is low wherever it applies.
 */
export interface HandGraded {
	readonly resultId: string;
	readonly domains: readonly ['low' | 'some' | 'high' | '?' | '?!', string, string, string, string];
	readonly grade: 'A' | 'B' | 'C' | 'D' | 'E';
	readonly lowest: 'A' | 'B' | 'C' | 'D' | 'E';
	readonly highest: 'A' | 'B' | 'C' | 'D' | 'E';
	/** The unknown that alone would raise the grade, and the one that alone would lower it. */
	readonly raisedBy: string | null;
	readonly loweredBy: string | null;
	readonly why: string;
}

const METHOD = 'randomization_described';

export const HAND_GRADED: readonly HandGraded[] = [
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
