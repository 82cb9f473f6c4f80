declare global {
	namespace App {
		interface Error {
			message: string;
			/** Set on faults of ours: the number under which the log holds it. */
			id?: string;
		}
		interface Locals {
			/** What the reader chose, or 'system'. */
			theme: 'light' | 'dark' | 'system';
			/** Names the request in the log. */
			requestId: string;
		}
	}
}

export {};
