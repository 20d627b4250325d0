/** A function of an object that never changes, such as a plan, that is computed once for each: most rules ask for it. */
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
