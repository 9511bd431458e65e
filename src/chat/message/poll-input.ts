import { invalid } from '../../errors.ts';
import { parseName } from '../../input/text.ts';
import { newId } from '../../store/orm/columns.ts';

const MAX_QUESTION_LENGTH = 300;
const MAX_OPTION_LENGTH = 100;
const MIN_OPTIONS = 2;
export const MAX_OPTIONS = 12;

export interface PollInput {
  readonly question: string;
  readonly options: readonly string[];
  readonly isMultiple?: boolean | null;
  readonly isAnonymous?: boolean | null;
  readonly allowsNewOptions?: boolean | null;
  readonly closesAt?: Date | null;
}

export interface NewPoll {
  readonly question: string;
  readonly options: readonly string[];
  readonly isMultiple: boolean;
  readonly isAnonymous: boolean;
  readonly allowsNewOptions: boolean;
  readonly closesAt: Date | null;
}

/** Throws BAD_USER_INPUT naming what is wrong with it; when it closes is looked at as it is stored. */
export function parsePoll(path: string, input: PollInput): NewPoll {
  const { isMultiple, isAnonymous, allowsNewOptions, closesAt } = input;
  return {
    question: parseName(`${path}.question`, input.question, MAX_QUESTION_LENGTH),
    options: parseOptions(`${path}.options`, input.options),
    isMultiple: isMultiple ?? false,
    isAnonymous: isAnonymous ?? false,
    allowsNewOptions: allowsNewOptions ?? false,
    closesAt: closesAt ?? null,
  };
}

export const parseOption = (path: string, text: string): string =>
  parseName(path, text, MAX_OPTION_LENGTH);

function parseOptions(path: string, given: readonly string[]): readonly string[] {
  if (given.length < MIN_OPTIONS) throw invalid(path, `At least ${MIN_OPTIONS}`, 'REQUIRED');
  if (given.length > MAX_OPTIONS) throw invalid(path, `At most ${MAX_OPTIONS}`, 'TOO_MANY');
  const options = given.map((text, index) => parseOption(`${path}.${index}`, text));
  const repeated = options.findIndex((text, index) => options.indexOf(text) < index);
  if (repeated >= 0) throw invalid(`${path}.${repeated}`, 'Named before', 'TAKEN');
  return options;
}

/** As the statement that sends it takes it: each option has an id of its own. */
export const storedPoll = ({ options, ...poll }: NewPoll): string =>
  JSON.stringify({
    ...poll,
    options: options.map((text, index) => ({ place: index + 1, id: newId(), text })),
  });
