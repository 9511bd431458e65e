import {
  base,
  de,
  en,
  es,
  Faker,
  fr,
  generateMersenne53Randomizer,
  ja,
  pl,
  pt_BR,
  tr,
  uk,
} from '@faker-js/faker';
import { v7 } from 'uuid';

const LOCALES = [en, en, en, de, es, fr, pl, pt_BR, tr, uk, ja];
const BYTES = 16;

/** All that a world leaves to chance: the same numbers in, the same world out. */
export type Chance = ReturnType<typeof createChance>;

export function createChance(seed: readonly number[]) {
  const randomizer = generateMersenne53Randomizer();
  randomizer.seed([...seed]);
  const faker = new Faker({ locale: [en, base], randomizer });
  const { helpers, number } = faker;
  const namers = LOCALES.map((locale) => new Faker({ locale: [locale, en, base], randomizer }));

  /** A moment in between, later ones more often where `bias` is above 1. */
  const momentBetween = (from: Date, to: Date, bias = 1) => {
    const share = number.float({ min: 0, max: 1 }) ** (1 / bias);
    return new Date(from.getTime() + Math.floor(share * (to.getTime() - from.getTime())));
  };

  return {
    from: <Item>(items: readonly Item[]): Item => helpers.arrayElement(items),
    some: <Item>(items: readonly Item[], count: number): Item[] =>
      helpers.arrayElements(items, count),
    happens: (probability: number) => number.float({ min: 0, max: 1 }) < probability,
    between: (min: number, max: number) => number.int({ min, max }),
    /** The text with what stands in double braces filled in. */
    fill: (pattern: string) => helpers.fake(pattern),
    fullName: () => nameBy(helpers.arrayElement(namers)),
    englishName: () => nameBy(faker),
    digits: (count: number) => faker.string.numeric(count),
    momentBetween,
    id: (at: Date) =>
      v7({
        msecs: at.getTime(),
        random: Uint8Array.from({ length: BYTES }, () => number.int({ max: 255 })),
      }),
  };
}

const nameBy = ({ person }: Faker) => `${person.firstName()} ${person.lastName()}`;
