import type { Finding, FindingCode, FindingLevel } from './findings.ts';

interface Detail {
	readonly reason: string;
	/** An error unless said otherwise. */
	readonly level?: FindingLevel;
	readonly line?: number | null;
	readonly column?: string;
	readonly value?: string;
	readonly fix?: string | null;
}

/** A finding about the form of a CSV file. What is not given is null, or left out if a fix. */
export function csvFinding(file: string, code: FindingCode, detail: Detail): Finding {
	const { level = 'error', line = null, column = null, value = null, reason, fix } = detail;
	const finding = { code, level, file, line, column, value, reason };
	return fix ? { ...finding, fix } : finding;
}
