import { describeSoundPages } from './support/sound-pages.ts';

describeSoundPages('dark');
