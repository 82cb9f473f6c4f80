/** Files of reference numbers: what a program that is trusted made of stated input. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const fields = v.record(v.string(), v.unknown());

const referenceCase = v.object({
	id: v.string(),
	/** What to compute; the id only names the case. */
	kind: v.string(),
	input: fields,
	options: v.optional(v.nullable(fields), {}),
	/** Absent where the input was refused. */
	output: v.optional(v.nullable(fields)),
	/** The refusal of the program that made the numbers. */
	error: v.optional(v.nullable(v.unknown()))
});

const referenceFile = v.object({
	meta: v.optional(v.looseObject({ family: v.optional(v.string()) }), {}),
	/** How many cases there should be, so that a file that was cut is noticed. */
	n_cases: v.optional(v.number()),
	cases: v.pipe(v.array(referenceCase), v.minLength(1, 'there are no cases'))
});

export type Fields = Readonly<Record<string, unknown>>;

export interface ReferenceCase {
	readonly id: string;
	readonly kind: string;
	readonly input: Fields;
	readonly options: Fields;
	readonly output: Fields;
	/** Whether the program that made the numbers refused the input. */
	readonly refused: boolean;
}

export interface ReferenceFile {
	readonly file: string;
	readonly family: string;
	readonly cases: readonly ReferenceCase[];
}

export interface ReferenceFolder {
	readonly files: readonly ReferenceFile[];
	/** A sentence for each thing that could not be read. */
	readonly faults: readonly string[];
}

/** Reads every .json file of a folder, in the order of the names. */
export async function readReferenceFolder(folder: string): Promise<ReferenceFolder> {
	let names: string[];
	try {
		names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	} catch (error) {
		return { files: [], faults: [`${folder}: is not a folder that can be read (${why(error)})`] };
	}
	if (names.length === 0) return { files: [], faults: [`${folder}: has no .json file`] };
	const read = await Promise.all(names.map((name) => readReferenceFile(folder, name)));
	return {
		files: read.filter((file) => typeof file !== 'string'),
		faults: read.filter((fault) => typeof fault === 'string')
	};
}

async function readReferenceFile(folder: string, name: string): Promise<ReferenceFile | string> {
	let content: unknown;
	try {
		content = JSON.parse(await readFile(join(folder, name), 'utf8'));
	} catch (error) {
		return `${name}: cannot be read (${why(error)})`;
	}
	const parsed = v.safeParse(referenceFile, content);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return `${name}, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`;
	}
	const { meta, cases, n_cases: stated = cases.length } = parsed.output;
	if (stated !== cases.length) {
		return `${name}: states ${stated} cases and has ${cases.length}`;
	}
	return {
		file: name,
		family: meta.family ?? name.replace(/\.json$/, ''),
		cases: cases.map(({ options, output, error, ...rest }) => ({
			...rest,
			options: options ?? {},
			output: output ?? {},
			refused: error !== undefined && error !== null
		}))
	};
}

function why(error: unknown): string {
	if (!(error instanceof Error)) return 'unreadable';
	return 'code' in error ? String(error.code) : error.message;
}
