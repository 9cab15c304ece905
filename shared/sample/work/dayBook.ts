/** One day's hours: who is busy when. Nobody is at two places at once, lunch stays free. */
const STEP = 10;
const LUNCH: readonly [number, number] = [12 * 60, 13 * 60];

export class DayBook {
  private readonly busy = new Map<string, [number, number][]>();

  book(people: string, start: number, end: number): void {
    for (const person of people.split('、')) {
      this.busy.set(person, [...(this.busy.get(person) ?? []), [start, end]]);
    }
  }

  isFree(people: string, start: number, end: number): boolean {
    return people
      .split('、')
      .every((person) => (this.busy.get(person) ?? []).every(([from, to]) => end <= from || to <= start));
  }

  /** The first free start between `from` and `until` at which all of them have the time; null when there is none. */
  find(people: string, minutes: number, from: number, until: number): number | null {
    for (let start = from; start <= until; start += STEP) {
      const end = start + minutes;
      const lunch = start < LUNCH[1] && LUNCH[0] < end;
      if (!lunch && this.isFree(people, start, end)) return start;
    }
    return null;
  }
}

export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
