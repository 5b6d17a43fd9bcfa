type Behind = ReadonlyMap<string, string>;

/** The keys of the circle that a key is part of, when places go round: `a` behind `b` behind `a`. */
export function circleOf(key: string, behind: Behind): readonly string[] {
  const passed = [key];
  for (let at = behind.get(key); at !== undefined; at = behind.get(at)) {
    if (at === key) return passed;
    if (passed.includes(at)) return [];
    passed.push(at);
  }
  return [];
}

/**
 * The items in order, but each that names another (`behind`: key → key) right behind it; several behind the same one keep their order.
 * What names nothing known, itself, or goes round in a circle stays.
 */
export function placedBehind<T extends { readonly key: string }>(items: readonly T[], behind: Behind): readonly T[] {
  const known = new Set(items.map(({ key }) => key));
  const followers = new Map<string, T[]>();
  const first: T[] = [];
  for (const item of items) {
    const leader = behind.get(item.key);
    if (leader === undefined || !known.has(leader) || circleOf(item.key, behind).length > 0) first.push(item);
    else followers.set(leader, [...(followers.get(leader) ?? []), item]);
  }
  const withFollowers = (item: T): T[] => [item, ...(followers.get(item.key) ?? []).flatMap(withFollowers)];
  return first.flatMap(withFollowers);
}
