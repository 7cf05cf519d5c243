import { getUnits, type Unit } from '../api';

/** Lower case without diacritics, except å, ä and ö, which are letters of their own; "á" and "é" are found by "a" and "e". */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^åäö]/g, (letter) => letter.normalize('NFD').replace(/\p{Mark}/gu, ''))
    .replace(/æ/g, 'ä')
    .replace(/ø/g, 'ö');
}

export const byId = (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.map((unit) => [unit.id, unit]));

/** The units above one, outermost first: "Skol- och fritidsförvaltningen › Förskola". */
export function path(unit: Unit, units: ReadonlyMap<string, Unit>): string {
  const names: string[] = [];
  let above = unit.parent === null ? undefined : units.get(unit.parent);
  while (above && names.length < 5) {
    names.unshift(above.name);
    above = above.parent === null ? undefined : units.get(above.parent);
  }
  return names.join(' › ');
}

/** Units with every word of the question at the start of one of theirs; those beginning with the question first. */
export function find(question: string, units: readonly Unit[], most = 6): Unit[] {
  const asked = fold(question.trim());
  if (!asked) return [];
  const parts = asked.split(/\s+/);
  const hits: { unit: Unit; rank: number }[] = [];
  for (const unit of units) {
    const name = fold(unit.name);
    const words = name.split(/[\s\-/,()]+/);
    if (!parts.every((part) => words.some((word) => word.startsWith(part)))) continue;
    hits.push({ unit, rank: name.startsWith(asked) ? 0 : 1 });
  }
  hits.sort((a, b) => a.rank - b.rank || b.unit.staff - a.unit.staff || a.unit.name.localeCompare(b.unit.name, 'sv'));
  return hits.slice(0, most).map((hit) => hit.unit);
}

let fetched: Promise<Unit[]> | null = null;

/** All units, fetched once; a failed attempt is not remembered. */
export function allUnits(): Promise<Unit[]> {
  fetched ??= getUnits().then(
    (page) => page.items,
    (error: unknown) => {
      fetched = null;
      throw error;
    },
  );
  return fetched;
}
