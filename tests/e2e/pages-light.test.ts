import { describeSoundPages } from './support/sound-pages.ts';

describeSoundPages('light');
