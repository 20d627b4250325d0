/** Computes a function once for each object, which must never change, such as a plan: most rules ask the same. */
export function once<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    let result = known.get(of);
    if (result === undefined) {
      result = compute(of);
      known.set(of, result);
    }
    return result;
  };
}
