import * as v from 'valibot';
import { PlainError } from './platform/plain-error.ts';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const databaseUrl = v.pipe(
	v.string(),
	v.check(
		(text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
		'an address such as postgres://user:password@host:5432/database'
	)
);

const yesOrNo = v.pipe(
	v.picklist(['true', 'false'], 'true or false'),
	v.transform((text) => text === 'true')
);

const schema = v.object({
	/** The PostgreSQL to use instead of the embedded one. */
	DATABASE_URL: v.optional(databaseUrl),
	/** The same server past a pooler, for migrations. */
	DATABASE_DIRECT_URL: v.optional(databaseUrl),
	/** Whether statements may be prepared; false behind PgBouncer in transaction mode. */
	DATABASE_PREPARE: v.optional(yesOrNo, 'true'),
	/** Where to listen; 0 is any free port. */
	PORT: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,5}$/, 'a number from 0 to 65535'),
			v.transform(Number),
			v.maxValue(65_535, 'a number from 0 to 65535')
		)
	),
	/** The address to listen on; without it, all of this machine. */
	HOST: v.optional(v.pipe(v.string(), v.regex(/^\S+$/, 'a host name or address'))),
	/** The address that readers type in, when a proxy stands in front. */
	ORIGIN: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => URL.canParse(text) && /^https?:\/\/[^/]+$/.test(text),
				'an address without a path, such as https://plumbline.example'
			)
		)
	),
	/** The folder of the embedded database. */
	PLUMBLINE_DATA: v.optional(v.string()),
	/** The least important kind of message that is logged. */
	LOG_LEVEL: v.optional(v.picklist(LEVELS, `one of ${LEVELS.join(', ')}`))
});

/** What the environment says, checked. */
export type Settings = v.InferOutput<typeof schema>;

/**
 * Reads settings from an environment. An empty value counts as not given.
 * @throws PlainError with one sentence for each bad value
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const result = v.safeParse(schema, given);
	if (result.success) return result.output;
	const sentences = result.issues.map((issue) => {
		const name = v.getDotPath(issue) ?? '';
		// An address may hold a password.
		const shown = name.startsWith('DATABASE_') ? '' : ` ${JSON.stringify(given[name])}`;
		return `${name}${shown} cannot be used: it has to be ${issue.message}.`;
	});
	throw new PlainError(sentences.join('\n'));
}

let read: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
	return (read ??= readSettings(process.env));
}

/** The level of the log: as set, or everything worth knowing, or on a terminal only what is wrong. */
export function logLevel(
	environment: Record<string, string | undefined>,
	terminal: boolean
): (typeof LEVELS)[number] {
	const given = LEVELS.find((level) => level === environment.LOG_LEVEL);
	return given ?? (terminal ? 'warn' : 'info');
}
