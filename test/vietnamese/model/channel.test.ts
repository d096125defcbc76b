import { describe, expect, it } from 'vitest';
import { Channel } from '../../../src/vietnamese/model/channel.ts';
import { ChannelSearch } from '../../../src/vietnamese/restore/channel-search.ts';
import { WordTrie } from '../../../src/vietnamese/restore/word-trie.ts';

const channel = new Channel('# head\nố\t6\t1\ns\ts\t0.1\nSở\tS&\t0.5\n');

describe('Channel', () => {
  it('refuses a malformed rule', () => {
    expect(() => new Channel('a\tb')).toThrow('malformed rule');
    expect(() => new Channel('a\tb\tx')).toThrow('malformed rule');
  });

  it('knows the learned cost, in small letters', () => {
    expect(channel.cost('ố', '6')).toBe(1);
    expect(channel.cost('sở', 'S&')).toBe(0.5);
  });

  it('opens letters of the same base at a price, and takes the letters a document shows', () => {
    expect(channel.cost('ộ', 'o')).toBeGreaterThan(3);
    const adapted = channel.withLetters(new Map([['ộ', new Map([['g', 0.7]])]]));
    expect(adapted.cost('ộ', 'g')).toBe(0.7);
    expect(channel.cost('ộ', 'g')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('ChannelSearch', () => {
  const words = ['số', 'sở', 'sổ', 'tháng'];
  const search = new ChannelSearch(channel, new WordTrie(words, [10, 11, 12, 13]));

  it('finds the words within the channel, the cheapest first', () => {
    const found = search.find('s6');
    expect(found[0]?.word).toBe(10);
    expect(found[0]?.cost).toBeCloseTo(1.1);
    expect(found.map((match) => match.word)).not.toContain(13);
  });

  it('does not carry anything over from the search before', () => {
    const first = search.find('S&');
    search.find('so');
    expect(search.find('S&')).toEqual(first);
    expect(first[0]?.word).toBe(11);
  });
});
