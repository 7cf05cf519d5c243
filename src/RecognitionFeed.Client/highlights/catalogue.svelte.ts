import { getBehaviours, getPerspectives, getUnits, type Topic, type Unit } from '../api';

/** What the filters offer: behaviours, perspectives and units; fetched when first wanted. */
class Catalogue {
  behaviours = $state.raw<Topic[]>([]);
  perspectives = $state.raw<Topic[]>([]);
  units = $state.raw<ReadonlyMap<string, Unit>>(new Map());
  #fetching: Promise<void> | null = null;

  /** Rejects when it could not be fetched; the next call tries again. */
  want(): Promise<void> {
    this.#fetching ??= this.#fetch().catch((error: unknown) => {
      this.#fetching = null;
      throw error;
    });
    return this.#fetching;
  }
  async #fetch() {
    const [behaviours, perspectives, units] = await Promise.all([getBehaviours(), getPerspectives(), getUnits()]);
    this.behaviours = behaviours;
    this.perspectives = perspectives;
    this.units = new Map(units.items.map((unit) => [unit.id, unit]));
  }
}
export const catalogue = new Catalogue();
