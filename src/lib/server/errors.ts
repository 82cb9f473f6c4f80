/** What can go wrong in a way that a person can understand and act on. Closed, so every code is handled. */
export const APP_ERROR_CODES = [
	'DATABASE_NOT_CONFIGURED',
	'DATABASE_UNREACHABLE',
	'DATABASE_REFUSED',
	'DATABASE_UNSUITABLE',
	'DATABASE_TOO_OLD',
	'DATABASE_TOO_NEW',
	'SEED_REFUSED'
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** An error whose message is one sentence for the person who reads it, without secrets or stack. */
export class AppError extends Error {
	override readonly name = 'AppError';

	constructor(
		readonly code: AppErrorCode,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}
}
