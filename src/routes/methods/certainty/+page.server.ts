import type { PageServerLoad } from './$types';
import { certaintyView } from './certainty-view.ts';

export const load: PageServerLoad = () => certaintyView();
