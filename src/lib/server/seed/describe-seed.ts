/** What loading the seed says to the person who waits for it. */
import { count } from '#lib/wording/numbers.ts';
import type { SeedProgress, SeedReport } from './load-seed.ts';

/** `results.csv 400 of 766` */
export function describeProgress({ file, done, total }: SeedProgress): string {
	return `${file} ${done} of ${total}`;
}

/** One line: what was written, and what a person should know about the files. */
export function describeReport(report: SeedReport): string {
	const sum = (of: (file: SeedReport['files'][number]) => number): number =>
		report.files.reduce((total, file) => total + of(file), 0);
	const inserted = sum((file) => file.inserted);
	const updated = sum((file) => file.updated);
	const vanished = sum((file) => file.vanished.length);
	const parts = [
		...(inserted > 0 ? [`${count(inserted, 'row')} loaded`] : []),
		...(updated > 0 ? [`${count(updated, 'row')} corrected`] : []),
		...(report.effects.written > 0 ? [`${count(report.effects.written, 'effect')} derived`] : []),
		...(report.assessments.written > 0
			? [`${count(report.assessments.written, 'result')} assessed`]
			: []),
		...(report.syntheses.written > 0
			? [`${count(report.syntheses.written, 'body of evidence', 'bodies of evidence')} weighed`]
			: []),
		...(vanished > 0 ? [`${count(vanished, 'row')} no longer in the files, left in place`] : [])
	];
	if (parts.length === 0) parts.push('up to date');
	if (report.warnings.length > 0) parts.push(count(report.warnings.length, 'oddity', 'oddities'));
	return `${parts.join(', ')} (data version ${report.dataVersion})`;
}
