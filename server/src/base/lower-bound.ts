/**
 * How many of the things numbered from 0 to `length` stand before what is looked for, where those that do come first: the
 * number of the first that does not. Cost is the logarithm of the length.
 */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
