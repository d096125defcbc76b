import { describe, expect, it } from 'vitest';
import { readContainer, writeContainer } from '../../../src/vietnamese/model/container.ts';

const file = writeContainer(
  { version: 3 },
  new Map<string, Uint8Array | Uint16Array | Float32Array>([
    ['a', Uint8Array.of(1, 2, 3)],
    ['b', Uint16Array.of(500, 60_000)],
    ['c', Float32Array.of(0.5)],
  ]),
);

describe('the container of a model file', () => {
  it('gives back its sections and properties', () => {
    const container = readContainer(file);
    expect(container.properties.version).toBe(3);
    expect([...container.bytes('a')]).toEqual([1, 2, 3]);
    expect([...container.shorts('b')]).toEqual([500, 60_000]);
    expect([...container.floats('c')]).toEqual([0.5]);
  });

  it('reads a file that lies at an odd address', () => {
    const shifted = new Uint8Array(file.length + 3).subarray(3);
    shifted.set(file);
    expect([...readContainer(shifted).shorts('b')]).toEqual([500, 60_000]);
  });

  it('refuses other files, missing sections and sections of another kind', () => {
    expect(() => readContainer(new Uint8Array(64))).toThrow('not a language model');
    expect(() => readContainer(file).bytes('d')).toThrow('no section "d"');
    expect(() => readContainer(file).shorts('a')).toThrow('no section "a"');
  });
});
