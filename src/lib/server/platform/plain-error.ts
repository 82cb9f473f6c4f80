/**
 * A fault that the person at the terminal can mend. Its message is one clear sentence, which is
 * shown without a stack.
 */
export class PlainError extends Error {
	override name = 'PlainError';
}

/** The `code` of a Node.js or PostgreSQL error, or undefined. */
export function codeOf(error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
	if (error instanceof AggregateError && !error.message)
		return error.errors.map(messageOf).join('; ');
	return error instanceof Error ? error.message : String(error);
}
