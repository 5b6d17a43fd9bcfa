/** A stream of random numbers that a seed determines: xoshiro128** of D. Blackman and S. Vigna (2018), seeded by splitmix32. */
export interface RandomStream {
  /** Fills with whole numbers from 0 to 2³² − 1. */
  fill(target: Uint32Array | Int32Array): void;
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
  const seeded = Int32Array.of(mixed(), mixed(), mixed(), mixed() | 1);
  return {
    fill(target) {
      // In local variables, which the compiler keeps in registers.
      let a = seeded[0]!;
      let b = seeded[1]!;
      let c = seeded[2]!;
      let d = seeded[3]!;
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
      seeded.set([a, b, c, d]);
    },
  };
};
