/**
 * The version of the rules by which a body of evidence is weighed. Raised whenever the same results
 * would give another record, so that stored records are made again and a citation can say which rules
 * it followed.
 */
export const METHOD_VERSION = 1;
