import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

type Module<Name extends string, Props> = Readonly<Record<Name, ComponentType<Props>>>;

/** A component whose file is loaded when it is first shown. */
export const lazily = <Name extends string, Props>(
  load: () => Promise<Module<Name, Props>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: (await load())[name] }));

/** The same, but where it cannot be had, as without a network, nothing is shown in its place. */
export const gently = <Name extends string, Props>(
  load: () => Promise<Module<Name, Props>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load().then((module) => module[name], nothing) }));

const nothing = () => () => null;
