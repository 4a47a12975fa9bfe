/**
 * A memory for something that costs to make, one value a key: given back as long as what it is made of is the same,
 * made again when it is not. A check of one altered file then costs that file, not the whole text.
 * @returns a function of a key (a file's name, say), what the value is made of (compared by identity; texts by their letters), and how
 */
export function remember<T>(): (key: string, inputs: readonly unknown[], make: () => T) => T {
  const latest = new Map<string, { inputs: readonly unknown[]; value: T }>();
  return (key, inputs, make) => {
    const known = latest.get(key);
    if (known && known.inputs.length === inputs.length && known.inputs.every((one, index) => one === inputs[index]))
      return known.value;
    const value = make();
    latest.set(key, { inputs, value });
    return value;
  };
}
