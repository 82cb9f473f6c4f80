/** Cases that say which tools take or refuse data at the edge, such as a single study. */
import { cumulative } from '#lib/statistics/diagnostics/cumulative.ts';
import { eggerTest } from '#lib/statistics/diagnostics/egger.ts';
import { failSafeRosenthal } from '#lib/statistics/diagnostics/fail-safe.ts';
import { influence } from '#lib/statistics/diagnostics/influence.ts';
import { leaveOneOut } from '#lib/statistics/diagnostics/leave-one-out.ts';
import { rankTest } from '#lib/statistics/diagnostics/rank-test.ts';
import type { Studies } from '#lib/statistics/diagnostics/studies.ts';
import { trimAndFill } from '#lib/statistics/diagnostics/trim-and-fill.ts';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import type { ModelInput } from '#lib/statistics/pooling/model.ts';
import { qProfileInterval } from '#lib/statistics/pooling/q-profile.ts';
import { andThen, type Outcome } from '#lib/statistics/result.ts';
import { fieldsOf } from '../columns.ts';
import { notSupported, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';

/** The tools by the names of the reference, on the studies and on their model. */
const TOOLS: Readonly<Record<string, (studies: Studies, model: ModelInput) => Outcome<unknown>>> = {
	regtest: (studies) => eggerTest(studies, { kind: 'rma', method: 'REML' }),
	ranktest: (studies) => rankTest(studies),
	trimfill_L0: (studies) => trimAndFill(studies, { method: 'REML', estimator: 'L0' }),
	leave1out: (_, model) => leaveOneOut(model),
	cumul: (_, model) => cumulative(model),
	influence: (_, model) => influence(model),
	confint: (_, model) => andThen(fitModel(model), (fit) => qProfileInterval(fit)),
	fsn: (studies) => failSafeRosenthal(studies)
};

/** Whether each tool of the case answers, held against whether it does in the reference. */
export function toolsCase({ input, output }: ReferenceCase): CaseReport {
	const studies: Studies = { yi: input.yi as number[], vi: input.vi as number[] };
	const model: ModelInput = { ...studies, method: 'REML', test: 'z' };
	return together(
		Object.keys(output).map((name) => {
			const tool = TOOLS[name];
			if (tool === undefined) return notSupported(`tool ${name}`);
			const expected = hasValue(fieldsOf(output, name));
			const actual = tool(studies, model).ok;
			const path = `${name}.ok`;
			return {
				comparisons: [{ path, expected, actual, tolerance: { relative: 0 } }],
				unsupported: []
			};
		})
	);
}

/** A correlation without a standard deviation is an answer without a value; ours is a refusal. */
function hasValue({ ok, warnings }: Fields): boolean {
	const said = Array.isArray(warnings) ? warnings.map(String) : [];
	return ok === true && !said.some((warning) => /standard deviation is zero/.test(warning));
}
