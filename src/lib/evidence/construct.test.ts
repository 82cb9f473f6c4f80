import { describe, expect, it } from 'vitest';
import { constructOf } from './construct.ts';

const measured = (measure: string, more: Partial<Parameters<typeof constructOf>[0]> = {}) =>
	constructOf({ measure, outcome: 'roughness', assessment: 'instrumental', ...more });

describe('constructOf', () => {
	it.each([
		'FOITS Rz',
		'replica Ra and Rz',
		'skin replica Ra',
		"profilometry Ry, crow's feet",
		'Visioscan cR3 (cyclic average roughness)',
		'Visiometer R1-R5',
		'replica image analysis, R2',
		'PRIMOS periorbital roughness (parameter not named)',
		'Sa, areal roughness'
	])('takes %s for skin relief, wherever a paper files it', (measure) => {
		expect(measured(measure)).toBe('skin_relief');
		expect(measured(measure, { outcome: 'wrinkle_depth' })).toBe('skin_relief');
		expect(measured(measure, { outcome: 'wrinkle_severity' })).toBe('skin_relief');
	});

	it.each([
		'Visioscan SEw wrinkles',
		'VISIA wrinkle area',
		'average depth of wrinkles',
		'Antera 3D texture',
		'number of deep wrinkles, silicone print',
		'Rao-Goldman 5-point'
	])('does not take %s for skin relief', (measure) => {
		expect(measured(measure)).toBeNull();
	});

	it('keeps the Cutometer parameters of elasticity apart from roughness of the same name', () => {
		expect(measured('Cutometer R2', { outcome: 'elasticity' })).toBeNull();
		expect(measured('Cutometer R5', { outcome: 'firmness' })).toBeNull();
	});

	it('never takes a grade for a profile', () => {
		expect(measured('roughness by replica, graded', { assessment: 'clinician_graded' })).toBeNull();
	});
});
