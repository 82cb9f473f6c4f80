/** The tables, gathered: the face of the schema folder, read by queries and by drizzle-kit alike. */
export { arms, armIngredients } from './schema/arms.ts';
export { assessments, studyGrades } from './schema/assessments.ts';
export { dataVersion, seedFiles, seedRows } from './schema/bookkeeping.ts';
export { claims, independentTests } from './schema/claims.ts';
export { effects } from './schema/effects.ts';
export { ingredientAliases, ingredients } from './schema/ingredients.ts';
export { outcomes } from './schema/outcomes.ts';
export { productIngredients, products } from './schema/products.ts';
export { publications } from './schema/publications.ts';
export { results } from './schema/results.ts';
export { studies } from './schema/studies.ts';
export { syntheses } from './schema/syntheses.ts';
