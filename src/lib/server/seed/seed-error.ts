import { formatFinding, type Finding } from '#lib/importing/findings.ts';
import { AppError } from '../errors.ts';

/** So many findings stand in the message; all are in `findings`. */
const SHOWN = 20;

/** The seed files cannot be loaded as they are, so nothing of them was. */
export class SeedError extends AppError {
	/** The errors, in the order of the files and lines. */
	readonly findings: readonly Finding[];

	constructor(findings: readonly Finding[]) {
		super('SEED_REFUSED', messageOf(findings));
		this.findings = findings;
	}
}

function messageOf(findings: readonly Finding[]): string {
	const count = findings.length === 1 ? '1 fault' : `${findings.length} faults`;
	const lines = findings.slice(0, SHOWN).map((finding) => `  ${formatFinding(finding)}`);
	const rest = findings.length - lines.length;
	if (rest > 0) lines.push(`  and ${rest} more`);
	return `The seed files were not loaded, and nothing was changed: ${count} to mend.\n${lines.join('\n')}`;
}
