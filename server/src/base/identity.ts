/**
 * The number of an object, the same as long as it lives, and never that of another one. Who remembers by which objects
 * something was found holds their numbers, and not them with all that has been made of them.
 */
export function identityOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = ++given));
  return number;
}

const numbers = new WeakMap<object, number>();
let given = 0;

/** Are these the objects, in this order, whose numbers were kept? */
export function areThose(objects: readonly object[], kept: readonly number[]): boolean {
  return objects.length === kept.length && objects.every((object, i) => identityOf(object) === kept[i]);
}
