/** A PostgreSQL server that Plumbline works with: the embedded one, or the one of DATABASE_URL. */
export interface DatabaseServer {
	/** For the application's connections. */
	url: string;
	/** For migrations: past a pooler, where there is one. */
	directUrl: string;
	/** One line for people, without the password. */
	description: string;
	/** Resolves with a sentence if the server goes away for good. */
	lost: Promise<string>;
	/** Gives the server up; an embedded one stops when no other Plumbline process uses it. */
	stop(): Promise<void>;
}
