/** The oldest Node.js that the dependencies support. */
const FLOOR = { major: 20, minor: 19 };

/**
 * Says why this Node.js cannot run Plumbline. Plain JavaScript of an old kind, because it has to
 * run on the very versions that it refuses.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} one sentence, or null when the version is new enough
 */
export function refuseNode(version) {
	const parts = version.split('.').map(Number);
	const major = parts[0] || 0;
	const minor = parts[1] || 0;
	if (major > FLOOR.major || (major === FLOOR.major && minor >= FLOOR.minor)) return null;
	return `Plumbline needs Node.js ${FLOOR.major}.${FLOOR.minor} or newer, and this is ${version}.`;
}
