/**
 * The position of a result in lists is an order and no measure. Its type refuses to be calculated
 * with; this rule refuses what the type cannot see. In TypeScript that is a position made a number,
 * by a cast, a sign, Number() or its text; in SQL an average, a sum, a product or a difference.
 */

const TYPE = { name: 'Position', file: '/src/lib/reliability/position.ts' };
const TEXT_OF_POSITION = 'formatPosition';
const TO_NUMBER = [
	'Number',
	'BigInt',
	'parseInt',
	'parseFloat',
	'Number.parseInt',
	'Number.parseFloat'
];
const SIGNS = ['+', '-', '~'];
const HARMLESS = ['===', '!==', 'in', 'instanceof'];

/** Functions of drizzle-orm that calculate; min, max and count only sort. */
const CALCULATING = ['avg', 'avgDistinct', 'sum', 'sumDistinct'];

const COLUMN = String.raw`(?<!\w)(?:\w+\.|\$\{[^}]*\.)?"?position"?\}?(?:::\w+)?`;
const AGGREGATES = String.raw`\b(?:avg|sum|stddev\w*|var_\w+|variance|percentile_\w+|corr|covar_\w+|regr_\w+)`;

/** SQL that calculates with a column of this name, whichever its table. */
export const CALCULATION = new RegExp(
	[
		String.raw`${AGGREGATES}\s*\((?:[^()]|\([^()]*\))*?(?:\([^()]*)?\bposition\b`,
		String.raw`\bwithin\s+group\s*\(\s*order\s+by\s+${COLUMN}`,
		// Not the arrow of JSON, nor the end of a comment.
		String.raw`${COLUMN}\s*[-+*/%^](?![->/])`,
		String.raw`(?<![-*/.])[-+*/%^]\s*${COLUMN}(?![\w(])`
	].join('|'),
	'i'
);

/**
 * @typedef {import('estree').Node} Node
 * @typedef {{ typeAnnotation: { type: string }, expression: Node & Partial<Cast> }} Cast
 */

/** @param {import('typescript').Type} type */
function isPositionType(type) {
	const parts = type.isUnion() ? type.types : [type];
	return parts.some(
		({ symbol }) =>
			symbol?.name === TYPE.name &&
			symbol.declarations?.some((d) => d.getSourceFile().fileName.endsWith(TYPE.file))
	);
}

/**
 * `x as unknown as number`, whatever x is: the way around any type.
 * @param {Cast} node
 */
function isForcedNumber({ typeAnnotation, expression }) {
	return (
		typeAnnotation.type === 'TSNumberKeyword' &&
		expression.typeAnnotation?.type === 'TSUnknownKeyword'
	);
}

/** @type {import('eslint').Rule.RuleModule} */
export const positionOnlySorts = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			number: 'A position is an order and no number: compare two with comparePositions.',
			sql: 'A position is an order and no number: SQL may sort by it, and nothing else.'
		}
	},
	create(context) {
		const { sourceCode } = context;
		/** @param {Node} node */
		const textOf = (node) => sourceCode.getText(node);
		/** @param {Node} node */
		const isPosition = (node) => isPositionType(sourceCode.parserServices.getTypeAtLocation(node));
		/** @param {Node} node */
		const isText = (node) =>
			node.type === 'CallExpression' && textOf(node.callee) === TEXT_OF_POSITION;
		/**
		 * @param {Node} node
		 * @param {'number' | 'sql'} messageId
		 */
		const report = (node, messageId) => context.report({ node, messageId });

		return {
			/** @param {import('eslint').Rule.Node} node */
			TSAsExpression(node) {
				// The types of ESLint know JavaScript only.
				const cast = /** @type {Cast} */ (/** @type {unknown} */ (node));
				if (isForcedNumber(cast) || isPosition(cast.expression)) report(node, 'number');
			},
			UnaryExpression(node) {
				const { operator, argument } = node;
				if (!SIGNS.includes(operator)) return;
				if (isPosition(argument) || isText(argument)) report(node, 'number');
			},
			BinaryExpression(node) {
				if (HARMLESS.includes(node.operator) || node.left.type === 'PrivateIdentifier') return;
				if (isPosition(node.left) || isPosition(node.right)) report(node, 'number');
			},
			CallExpression(node) {
				const callee = textOf(node.callee);
				const [first] = node.arguments;
				if (first === undefined) return;
				if (TO_NUMBER.includes(callee) && (isPosition(first) || isText(first))) {
					report(node, 'number');
				}
				const told = textOf(first);
				if (CALCULATING.includes(callee) && /\bposition\b/i.test(told)) report(node, 'sql');
				if (callee === 'sql.raw' && CALCULATION.test(told)) report(node, 'sql');
			},
			TaggedTemplateExpression(node) {
				if (/^sql\b/.test(textOf(node.tag)) && CALCULATION.test(textOf(node.quasi))) {
					report(node, 'sql');
				}
			}
		};
	}
};
