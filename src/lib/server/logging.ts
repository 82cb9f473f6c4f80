import pino from 'pino';
import { logLevel } from './settings.ts';

/**
 * The log: one JSON object a line on standard error, so that standard output stays for people.
 * Its level is LOG_LEVEL, or `info`, or on a terminal `warn`.
 */
export const logger = pino(
	{
		level: logLevel(process.env, process.stderr.isTTY),
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) }
	},
	pino.destination(2)
);
