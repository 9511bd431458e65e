import type { Module } from '../../module.ts';
import { createReachLoaders } from './loaders.ts';

/** Whether people may reach each other at all: what all domains ask, and `block` alone changes. */
export const reach = { loaders: createReachLoaders } satisfies Module;
