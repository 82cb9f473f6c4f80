declare global {
	namespace App {
		interface Locals {
			/** What the reader chose, or 'system'. */
			theme: 'light' | 'dark' | 'system';
		}
	}
}

export {};
