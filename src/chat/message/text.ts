import { parseText } from '../../input/text.ts';

const MAX_LENGTH = 4_000;

export const parseMessageText = (text: string) => parseText('text', text, MAX_LENGTH);
