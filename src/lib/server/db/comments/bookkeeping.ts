import { dataVersion, seedFiles, seedRows } from '../schema.ts';
import { describe } from './describe.ts';

export const BOOKKEEPING_COMMENTS = [
	describe(
		dataVersion,
		'One row: the version of all that is published. Part of every cache key, export and citation.',
		{
			onlyRow: 'Always true, so that there is one row.',
			version: 'Rises by one in every transaction that changes anything published.',
			updatedAt: 'When it last rose.'
		}
	),
	describe(
		seedFiles,
		'The shipped data files as last loaded, so that the same files are not loaded twice.',
		{
			file: 'Name of the file.',
			sha256: 'SHA-256 of its content and of the version of the loader, in hexadecimal.',
			loadedAt: 'When it was loaded.'
		}
	),
	describe(
		seedRows,
		'What the shipped data last wrote, row by row, so that a corrected file changes only what it corrects.',
		{
			file: 'Name of the file.',
			rowKey: 'Key of the row in its file; an arm is named study/arm.',
			sha256: 'SHA-256 of what was written for the row and its parts, in hexadecimal.'
		}
	)
];
