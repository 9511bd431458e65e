import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../src/graphql/schema.ts';
import { MODULES } from '../src/modules.ts';

const schema = createSchema(MODULES);
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
const ratesOf = (field: string) => MODULES.filter(({ rates = {} }) => field in rates);

describe('the modules', () => {
  it.each(mutations)('say where %s counts, one of them', (mutation) => {
    expect(ratesOf(mutation).map(({ name }) => name)).toHaveLength(1);
  });

  it('say of what they store what becomes of people in it, or why nothing', () => {
    const silent = MODULES.filter(({ entities, personalData }) => entities && !personalData);

    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('name only root fields that there are', () => {
    const renamed = { rates: { sendMesage: [] }, openFields: [] };

    expect(() => createSchema([...MODULES, renamed])).toThrow('The schema has no sendMesage');
  });

  it('store each entity, and do each job, in one place', () => {
    const entities = MODULES.flatMap(({ entities = [] }) => entities);

    expect(new Set(entities).size).toBe(entities.length);
  });
});
