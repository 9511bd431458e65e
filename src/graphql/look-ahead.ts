import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { NOTHING_AHEAD, type LookAhead } from '../store/statement/projection.ts';

type Fragments = GraphQLResolveInfo['fragments'];
type Tree = Map<string, Tree>;

/** Documents live as long as they are asked for again, and so do their fields. */
const known = new WeakMap<FieldNode, LookAhead>();

/**
 * What is asked for beneath the field that is being resolved, by the names of the schema. What a
 * directive may skip, or another type may have, is in it too: read ahead in vain at worst.
 */
export function lookAheadOf({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): LookAhead {
  const [only] = fieldNodes;
  if (!only || fieldNodes.length > 1) return treeOf(fieldNodes, fragments);
  const lookAhead = known.get(only) ?? treeOf(fieldNodes, fragments);
  known.set(only, lookAhead);
  return lookAhead;
}

/** The same of the nodes of a connection, be they asked for themselves, on its edges, or both. */
export function lookAheadOfNodes(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): LookAhead {
  const beneath = lookAheadOf(info);
  const [nodes, edges] = [beneath.get('nodes'), beneath.get('edges')?.get('node')];
  if (!nodes || !edges) return nodes ?? edges ?? NOTHING_AHEAD;
  const both = knownOfBoth.get(beneath) ?? merge(nodes, edges);
  knownOfBoth.set(beneath, both);
  return both;
}

const knownOfBoth = new WeakMap<LookAhead, LookAhead>();

function merge(one: LookAhead, other: LookAhead): LookAhead {
  const merged = new Map(one);
  for (const [name, beneath] of other) {
    const known = one.get(name);
    merged.set(name, known ? merge(known, beneath) : beneath);
  }
  return merged;
}

function treeOf(fieldNodes: readonly FieldNode[], fragments: Fragments): LookAhead {
  const tree: Tree = new Map();
  for (const { selectionSet } of fieldNodes) collect(tree, selectionSet, fragments);
  return tree;
}

function collect(tree: Tree, selectionSet: SelectionSetNode | undefined, fragments: Fragments) {
  for (const selection of selectionSet?.selections ?? []) {
    switch (selection.kind) {
      case Kind.FIELD: {
        const name = selection.name.value;
        const beneath = tree.get(name) ?? new Map<string, Tree>();
        tree.set(name, beneath);
        collect(beneath, selection.selectionSet, fragments);
        break;
      }
      case Kind.INLINE_FRAGMENT:
        collect(tree, selection.selectionSet, fragments);
        break;
      case Kind.FRAGMENT_SPREAD:
        collect(tree, fragments[selection.name.value]?.selectionSet, fragments);
    }
  }
}
