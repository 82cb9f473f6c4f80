import { codeOf } from '../platform/plain-error.ts';
import { AppError, type AppErrorCode } from '../errors.ts';

/** SQLSTATE or system code → what it means for whoever configured the database. */
const MEANINGS: Record<string, [code: AppErrorCode, sentence: (place: Place) => string]> = {
	ECONNREFUSED: unreachable('nothing listens there'),
	ECONNRESET: unreachable('the connection was cut'),
	CONNECTION_CLOSED: unreachable('the connection was cut'),
	CONNECTION_ENDED: unreachable('the connection was closed'),
	CONNECT_TIMEOUT: unreachable('it did not answer in time'),
	ETIMEDOUT: unreachable('it did not answer in time'),
	EHOSTUNREACH: unreachable('there is no way to that host'),
	ENETUNREACH: unreachable('there is no way to that network'),
	ENOTFOUND: unreachable('there is no host of that name'),
	EAI_AGAIN: unreachable('the name of the host could not be looked up'),
	'57P03': unreachable('it is starting up or shutting down'),
	'57P01': unreachable('it is shutting down'),
	'53300': unreachable('it has no connection left to give'),
	'28P01': refused((at) => `does not accept the password of the user ${at.user}`),
	'28000': refused((at) => `does not let the user ${at.user} in`),
	'3D000': refused((at) => `has no database named ${at.database}`),
	'42501': refused(
		(at) =>
			`does not let the user ${at.user} create or change tables in the database ${at.database}`
	)
};

interface Place {
	/** Host and port, without user and password. */
	server: string;
	user: string;
	database: string;
}

function unreachable(why: string): [AppErrorCode, (place: Place) => string] {
	return [
		'DATABASE_UNREACHABLE',
		({ server }) => `The database at ${server} cannot be reached: ${why}.`
	];
}

function refused(what: (place: Place) => string): [AppErrorCode, (place: Place) => string] {
	return ['DATABASE_REFUSED', (place) => `The database server at ${place.server} ${what(place)}.`];
}

/**
 * Turns a failure to connect or a lack of rights into an error with one sentence, without the
 * password; anything else is handed back as it is.
 */
export function explainConnectionError(error: unknown, url: string): unknown {
	if (error instanceof AppError) return error;
	for (let cause = error; cause !== undefined; cause = (cause as { cause?: unknown }).cause) {
		const meaning = MEANINGS[codeOf(cause) ?? ''];
		if (meaning) return new AppError(meaning[0], meaning[1](placeOf(url)), { cause: error });
		if (!(cause instanceof Error)) break;
	}
	return error;
}

/**
 * Reads the address of a database.
 * @throws AppError when it is not one
 */
export function checkDatabaseUrl(url: string): void {
	if (URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol)) return;
	throw new AppError(
		'DATABASE_NOT_CONFIGURED',
		'The address of the database must look like postgres://user:password@host:5432/database.'
	);
}

function placeOf(url: string): Place {
	const { hostname, port, username, pathname } = new URL(url);
	const user = decodeURIComponent(username) || 'postgres';
	return {
		server: `${hostname || 'localhost'}:${port || '5432'}`,
		user,
		database: decodeURIComponent(pathname.slice(1)) || user
	};
}
