import type { PageServerLoad } from './$types';
import { otherRules } from '../methods-view.ts';

export const load: PageServerLoad = () => ({ rules: otherRules() });
