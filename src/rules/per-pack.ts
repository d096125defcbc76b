import type { RulePack } from './pack.ts';

/** Something computed from a pack once and let go with it. */
export function perPack<T>(compute: (pack: RulePack) => T): (pack: RulePack) => T {
  const known = new WeakMap<RulePack, { readonly value: T }>();
  return (pack) => {
    const found = known.get(pack) ?? { value: compute(pack) };
    known.set(pack, found);
    return found.value;
  };
}
