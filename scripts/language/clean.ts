import { BOUNDARY_ID } from '../../src/vietnamese/model/stream.ts';
import { stripMarks } from '../../src/vietnamese/model/syllable-key.ts';
import { occurrences, RADIX } from './count.ts';

/**
 * Part of the training text is itself the output of an engine: "sô 12, ngay 5" for "số 12, ngày 5". Such
 * clauses teach the model the very errors that it should mend, so they are left out.
 *
 * A pair of words is suspect where a pair with the same bare letters is this much commoner. One suspect pair
 * may be a rare phrase ("có thế mạnh" beside "có thể"); a clause goes if it has two of them, or one whose word
 * is also this much rarer than its twin by itself.
 */
const COMMONER_PAIR = 100;
const COMMONER_WORD = 300;
const LEAST_TWIN = 200;

/** The streams without damaged clauses, and how many tokens went. */
export function dropDamaged(
  words: readonly string[],
  streams: readonly Uint16Array[],
): { streams: Uint16Array[]; dropped: number } {
  const bare = bareClasses(words);
  const suspects = suspectPairs(bare, streams);
  const odd = oddWords(bare, streams, words.length);
  let dropped = 0;
  const kept = streams.map((stream) => {
    const out = new Uint16Array(stream.length);
    let n = 0;
    eachClause(stream, (from, to) => {
      let score = 0;
      for (let i = from + 1; i < to; i++) {
        const a = stream[i - 1] as number;
        const b = stream[i] as number;
        if (suspects.has(a * RADIX + b)) score += odd[a] === 1 || odd[b] === 1 ? 2 : 1;
      }
      if (score >= 2) {
        dropped += to - from;
        return;
      }
      out.set(stream.subarray(from, to), n);
      n += to - from;
    });
    return out.slice(0, n);
  });
  return { streams: kept, dropped };
}

/** Clauses, each with the boundary that opens it. */
function eachClause(stream: Uint16Array, visit: (from: number, to: number) => void): void {
  let from = 0;
  for (let i = 1; i <= stream.length; i++) {
    if (i < stream.length && stream[i] !== BOUNDARY_ID) continue;
    visit(from, i);
    from = i;
  }
}

function bareClasses(words: readonly string[]): Uint16Array {
  const classes = new Map<string, number>();
  return Uint16Array.from(words, (word) => {
    const key = stripMarks(word);
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, classes.size);
    return classes.size - 1;
  });
}

function suspectPairs(bare: Uint16Array, streams: readonly Uint16Array[]): Set<number> {
  const totals = new Map<number, number>();
  for (const stream of streams) {
    const { keys, counts } = occurrences(2, stream);
    keys.forEach((key, i) => {
      totals.set(key, (totals.get(key) ?? 0) + (counts[i] as number));
    });
  }
  const bareKey = (key: number): number =>
    (bare[Math.floor(key / RADIX)] as number) * RADIX + (bare[key % RADIX] as number);
  const most = new Map<number, number>();
  for (const [key, count] of totals) {
    const twin = bareKey(key);
    if (count > (most.get(twin) ?? 0)) most.set(twin, count);
  }
  const suspects = new Set<number>();
  for (const [key, count] of totals) {
    const twin = most.get(bareKey(key)) as number;
    if (twin >= LEAST_TWIN && twin >= COMMONER_PAIR * count) suspects.add(key);
  }
  return suspects;
}

function oddWords(bare: Uint16Array, streams: readonly Uint16Array[], size: number): Uint8Array {
  const counts = new Float64Array(size);
  for (const stream of streams) for (const word of stream) counts[word] = (counts[word] as number) + 1;
  const most = new Float64Array(size);
  counts.forEach((count, word) => {
    most[bare[word] as number] = Math.max(most[bare[word] as number] as number, count);
  });
  return Uint8Array.from(counts, (count, word) =>
    (most[bare[word] as number] as number) >= COMMONER_WORD * count ? 1 : 0,
  );
}
