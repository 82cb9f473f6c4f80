/** What the system's reasons for not reading a file or a folder mean. */
const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'is not there',
	EISDIR: 'is a folder, not a file',
	ENOTDIR: 'is not there: a part of its path is a file, not a folder',
	EACCES: 'may not be read: permission is missing',
	EPERM: 'may not be read: permission is missing',
	ELOOP: 'is a link that leads back to itself',
	ENAMETOOLONG: 'has a name that is too long',
	EMFILE: 'cannot be read: too many files are open',
	ENFILE: 'cannot be read: too many files are open',
	EIO: 'cannot be read: the disk reports a fault'
};

/** The predicate of a finding. The system's code stands in it only where we have no words for it. */
export function whyNotRead(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : null;
	if (code === null) return 'cannot be read';
	return REASONS[code] ?? `cannot be read (${code})`;
}
