import { type EntityClass, EntitySchema, p } from '@mikro-orm/core';
import { v7 } from 'uuid';

/** Sortable by creation, so that keyset pages need no second column. */
export const newId = () => v7();
/** The same, for what is sorted by it: of a moment that the database told. */
export const newIdOf = (moment: Date) => v7({ msecs: moment.getTime() });

export const id = () => p.uuid().primary().onCreate(newId);
export const moment = () => p.datetime(3);
export const createdAt = () => moment().onCreate(() => new Date());

/** Properties that are not read as their columns have them: the SQL of each, given the row's alias. */
export type ReadAs = Readonly<Record<string, (alias: string) => string>>;

/** The select list that gives an entity's properties by their own names. */
export const selectList = (alias: string, properties: readonly string[], readAs: ReadAs = {}) =>
  properties.map((name) => `${readColumn(alias, name, readAs)} AS "${name}"`).join(', ');

export const readColumn = (alias: string, property: string, readAs: ReadAs = {}) =>
  readAs[property]?.(alias) ?? `${alias}.${columnOf(property)}`;

/** The column behind a property: its name in snake case. */
const columnOf = (property: string) =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * An entity of a domain that rests on the one that refers to it, which therefore cannot import it: it is
 * looked up once all of them are there.
 */
export function entityNamed<Entity extends object>(name: string): EntityClass<Entity> {
  for (const { meta } of EntitySchema.REGISTRY.values()) {
    // The caller says which entity has this name.
    if (meta.className === name) return meta.class as EntityClass<Entity>;
  }
  throw new Error(`No module has an entity ${name}`);
}
