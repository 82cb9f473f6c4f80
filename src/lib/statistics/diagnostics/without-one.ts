/** The same model without one study, and models over chosen studies. */
import { elementOf, matrixOf } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import type { ModelFit, ModelInput } from '../pooling/model.ts';
import { placedAmong, type Outcome } from '../result.ts';

/** The model of the studies at these places, in their order. */
export function fitOf(input: ModelInput, places: readonly number[]): Outcome<ModelFit> {
	const { design, ...rest } = input;
	const chosen = {
		...rest,
		yi: places.map((i) => input.yi[i] ?? 0),
		vi: places.map((i) => input.vi[i] ?? 0)
	};
	if (design === undefined) return placedAmong(places, fitModel(chosen));
	const columns = Array.from({ length: design.columns }, (_, j) => j);
	const rows = places.map((i) => columns.map((j) => elementOf(design, i, j)));
	return placedAmong(places, fitModel({ ...chosen, design: matrixOf(rows) }));
}

/** The model of all studies but the one at this place. */
export function fitWithout(input: ModelInput, omitted: number): Outcome<ModelFit> {
	const places = input.yi.map((_, i) => i).filter((i) => i !== omitted);
	return fitOf(input, places);
}
