import { describe, expect, it } from 'vitest';
import { simulatedSize, simulatedSizeGroup } from '../../../../tests/fixtures/simulated-body.ts';
import { oneSizeWords, pooledWords, rangeWords } from './size-in-units.ts';

const GRADE = { metric: 'raw_points', unit: 'score' } as const;
const SHARE = { metric: 'risk_difference', unit: '%' } as const;

describe('sizes in words', () => {
	it('name the ends of a scale only where the measure does', () => {
		const size = simulatedSize({ ...GRADE, estimate: 1.6 });
		expect(oneSizeWords(size, 'it', ['wrinkles, 0-9'])).toBe(
			'1.6 points on a scale from 0 to 9 in favour of it'
		);
		expect(oneSizeWords(size, 'it', ['wrinkles'])).toBe('1.6 points of a grade in favour of it');
	});

	it('print no more digits than the size carries, its interval included', () => {
		const size = simulatedSize({
			...GRADE,
			estimate: 1.56,
			interval: [1.17698563996, 1.94301436004]
		});
		expect(oneSizeWords(size, 'it', [])).toContain('(95 % interval 1.18 to 1.94)');
		const divided = simulatedSize({ ...SHARE, estimate: 13.6363636364 });
		expect(oneSizeWords(divided, 'it', [])).toBe('13.6 more in a hundred improved with it');
	});

	it('word a bound as a bound', () => {
		const bound = (kind: 'at_most' | 'at_least') =>
			oneSizeWords(simulatedSize({ bound: { kind, interval: [1, 19] } }), 'it', []);
		expect(bound('at_most')).toContain(
			'only a bound is known: 95 % interval at the widest 1 to 19'
		);
		expect(bound('at_least')).toContain('at the narrowest');
	});

	it('turn a size against the ingredient into one for the other side', () => {
		const size = simulatedSize({ ...GRADE, estimate: -1, interval: [-2, 0] });
		expect(oneSizeWords(size, 'it', [])).toBe(
			'1 point of a grade in favour of the other side (95 % interval 0 to 2)'
		);
		expect(oneSizeWords(simulatedSize({ ...SHARE, estimate: -6 }), 'it', [])).toBe(
			'6 fewer in a hundred improved with it'
		);
	});

	it('give the lowest and the highest of several, never a mean', () => {
		const sizes = [7.32, 6.7].map((estimate) => simulatedSize({ estimate }));
		expect(rangeWords(sizes, 'it', [])).toBe(
			'6.7 to 7.32\u202f% of the value at the start in favour of it'
		);
		const across = [-2, 3].map((estimate) => simulatedSize({ estimate }));
		expect(rangeWords(across, 'it', [])).toContain('−2 to 3');
		expect(rangeWords(across, 'it', [])).toContain('above 0 favours it');
	});

	it('tell a pooled size with its method, and nothing where nothing is pooled', () => {
		expect(pooledWords(simulatedSizeGroup(), 'it')).toBeNull();
		const pooled = {
			k: 3,
			estimate: 1.23456,
			interval: [0.5, 2] as const,
			estimator: 'REML',
			test: 'Hartung–Knapp',
			tauSquared: 0,
			tauSquaredInterval: null,
			iSquared: 0,
			q: 1,
			qP: 0.6,
			prediction: null,
			sensitivityOnly: true,
			weights: []
		};
		const words = pooledWords(simulatedSizeGroup({ ...GRADE, pooled }), 'it');
		expect(words).toContain('3 studies taken together (REML; Hartung–Knapp): 1.23 points');
		expect(words).toContain('only for comparison');
	});
});
