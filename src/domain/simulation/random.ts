/** A stream of random numbers that a seed determines: xoshiro128** of D. Blackman and S. Vigna (2018), seeded by splitmix32. */
export interface RandomStream {
  /** Fills with whole numbers from 0 to 2³² − 1. */
  fill(target: Uint32Array): void;
}

export const randomStream = (seed: number): RandomStream => {
  let state = Math.floor(seed) >>> 0;
  const mixed = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
  let a = mixed();
  let b = mixed();
  let c = mixed();
  let d = mixed() | 1;
  return {
    fill(target) {
      for (let at = 0; at < target.length; at += 1) {
        const times5 = Math.imul(b, 5);
        target[at] = Math.imul((times5 << 7) | (times5 >>> 25), 9);
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
      }
    },
  };
};
