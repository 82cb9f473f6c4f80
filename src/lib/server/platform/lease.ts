import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

/**
 * A process's share in the embedded server. Every Plumbline process on a data folder holds a
 * shared advisory lock in it from start to stop. The server itself knows who is there, so a killed
 * process leaves nothing behind that could go stale, and the last one out stops the server.
 */
export interface Lease {
	/** Whether nobody else used the server when this share was taken. */
	alone: boolean;
	/**
	 * Gives the share back, once.
	 * @returns whether it was the last one, in which case the server has to be stopped: from here on
	 * a newcomer waits, until the connection ends and it starts a server of its own
	 */
	release(): Promise<boolean>;
	/** Ends the connection that holds the share. */
	close(): Promise<void>;
}

/** Any number, the same in all processes. */
const KEY = 0x6c656173;
const RETAKE_MS = 10_000;

/**
 * Takes a share.
 * @param url of the database `postgres`, since advisory locks count per database
 * @param isThere whether the server's process still runs
 * @param onLost called when the server has gone away, or does not come back within 10 s
 * @throws the driver's error when the server does not answer or does not accept the password
 */
export async function takeLease(
	url: string,
	isThere: () => boolean,
	onLost: () => void
): Promise<Lease> {
	let leaving = false;
	let held = false;
	const sql = postgres(url, {
		max: 1,
		// The lock lives as long as the connection.
		max_lifetime: null,
		connect_timeout: 10,
		onnotice: () => undefined,
		connection: { application_name: 'plumbline lease' },
		onclose: () => {
			if (held && !leaving) void retake();
		}
	});

	/** The server ends all sessions when one crashes, and is back a moment later. */
	const retake = async (): Promise<void> => {
		held = false;
		const until = performance.now() + RETAKE_MS;
		while (!leaving && isThere() && performance.now() < until) {
			try {
				await sql`select pg_advisory_lock_shared(${KEY})`;
				held = true;
				return;
			} catch {
				await sleep(250);
			}
		}
		if (!leaving) onLost();
	};

	const close = async (): Promise<void> => {
		leaving = true;
		await sql.end({ timeout: 1 });
	};

	try {
		const [first] = await sql<{ alone: boolean }[]>`select pg_try_advisory_lock(${KEY}) as alone`;
		await sql`select pg_advisory_lock_shared(${KEY})`;
		const alone = first?.alone === true;
		if (alone) await sql`select pg_advisory_unlock(${KEY})`;
		held = true;
		return {
			alone,
			close,
			async release() {
				leaving = true;
				await sql`select pg_advisory_unlock_shared(${KEY})`;
				const [last] = await sql<{ last: boolean }[]>`select pg_try_advisory_lock(${KEY}) as last`;
				return last?.last === true;
			}
		};
	} catch (error) {
		await close();
		throw error;
	}
}
