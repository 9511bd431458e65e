import type { NodeResolvers, Resolvers } from '../generated/types.generated.ts';

type TypeName = Awaited<ReturnType<NonNullable<NodeResolvers['__resolveType']>>>;

export const nodeResolvers: Resolvers = {
  Query: {
    node: async (_root, { id }, ctx) => (await ctx.nodes.find(ctx, [id]))[0] ?? null,
    nodes: (_root, { ids }, ctx) => ctx.nodes.find(ctx, ids),
  },

  // Kinds of nodes bear the names of types: the schema refuses another one.
  Node: { __resolveType: ({ __typename }) => __typename as TypeName },
};
