import type { Entity } from './entities.ts';

type Test = (entity: Entity) => boolean;

/**
 * The entities of a text, found by what a mention says of them without a look at each: a long text names thousands.
 * Of those that pass the asker's test the one named first is the answer.
 */
export class EntityIndex {
  readonly all: Entity[] = [];
  /** Those whom the text gives a title, so that they are people beyond doubt. */
  readonly addressed = new Set<Entity>();
  /** How the text addresses them: as a man or as a woman. */
  readonly gender = new Map<Entity, 'm' | 'f'>();
  readonly #order = new Map<Entity, number>();
  readonly #last = new Shelves();
  readonly #first = new Shelves();
  readonly #part = new Shelves();
  readonly #role = new Shelves();
  readonly #outlet = new Shelves();
  readonly #places: Entity[] = [];
  /** Roles asked for, and the known ones that fit them. */
  readonly #fitting = new Map<string, readonly string[]>();

  add(entity: Entity): void {
    this.#order.set(entity, this.all.length);
    this.all.push(entity);
    if (entity.outlet !== undefined) this.#outlet.put(entity.outlet, entity);
    if (entity.kind === 'place' && this.#places.length < MOST) this.#places.push(entity);
    this.renamed(entity);
    this.promoted(entity);
  }

  /** Is to be told when an entity's name has grown. */
  renamed(entity: Entity): void {
    const { names } = entity;
    if (!names.length) return;
    this.#last.put(names.at(-1) ?? '', entity);
    this.#first.put(names[0] ?? '', entity);
    for (const name of names) if (name.length > SHORT) this.#part.put(name, entity);
  }

  /** Is to be told when an entity has got another role. */
  promoted(entity: Entity): void {
    for (const role of entity.roles) if (this.#role.put(role, entity)) this.#fitting.clear();
  }

  /** Among those whose name `sameName` may hold for. */
  named(names: readonly string[], test: Test): Entity | undefined {
    const last = names.at(-1) ?? '';
    const long = names.filter((name) => name.length > SHORT && name !== last);
    const shelves = [last, ...long].map((name) => this.#last.at(name));
    if (last.length > SHORT) shelves.push(this.#part.at(last));
    return this.#earliest(shelves, test);
  }

  /** Among those whose name begins so. */
  calledFirst(name: string, test: Test): Entity | undefined {
    return this.#earliest([this.#first.at(name)], test);
  }

  /** Among those with one of these roles. */
  inRole(roles: readonly string[], test: Test): Entity | undefined {
    return this.#earliest(
      roles.map((role) => this.#role.at(role)),
      test,
    );
  }

  /** Among those with a role that fits one of these. */
  fittingRole(
    roles: readonly string[],
    fits: (asked: string, known: string) => boolean,
    test: Test,
  ): Entity | undefined {
    const known = roles.flatMap((role) => this.#fittingRoles(role, fits));
    return this.inRole(known, test);
  }

  ofOutlet(outlet: string, test: Test): Entity | undefined {
    return this.#earliest([this.#outlet.at(outlet)], test);
  }

  place(test: Test): Entity | undefined {
    return this.#places.find(test);
  }

  #fittingRoles(role: string, fits: (asked: string, known: string) => boolean): readonly string[] {
    const known = this.#fitting.get(role) ?? [...this.#role.keys()].filter((other) => fits(role, other));
    this.#fitting.set(role, known);
    return known;
  }

  #earliest(shelves: readonly Iterable<Entity>[], test: Test): Entity | undefined {
    let earliest: Entity | undefined;
    let order = Infinity;
    for (const shelf of shelves) {
      for (const entity of shelf) {
        const at = this.#order.get(entity) ?? Infinity;
        if (at < order && test(entity)) [earliest, order] = [entity, at];
      }
    }
    return earliest;
  }
}

/** Names up to this long decide only where they stand last. */
const SHORT = 4;
/** A text in which so many go by one name or hold one office is no article; the later ones are no longer told apart. */
const MOST = 300;

class Shelves {
  readonly #shelves = new Map<string, Set<Entity>>();

  /** @returns whether it is the first of its kind */
  put(key: string, entity: Entity): boolean {
    const shelf = this.#shelves.get(key);
    if (shelf && shelf.size < MOST) shelf.add(entity);
    else if (!shelf) this.#shelves.set(key, new Set([entity]));
    return !shelf;
  }

  at(key: string): Iterable<Entity> {
    return this.#shelves.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.#shelves.keys();
  }
}
