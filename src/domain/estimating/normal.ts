/** Φ(x), the standard normal distribution, to double precision: J. F. Hart's algorithm as given by G. West, "Better approximations to cumulative normal functions" (Wilmott, 2005). */
export const normalProbability = (x: number): number => {
  const z = Math.abs(x);
  const tail = z > 37 ? 0 : z < 7.071_067_811_865_47 ? middle(z) : far(z);
  return x > 0 ? 1 - tail : tail;
};

const NUMERATOR = [
  3.526_249_659_989_11e-2, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383, 112.079_291_497_871, 221.213_596_169_931,
  220.206_867_912_376,
];
const DENOMINATOR = [
  8.838_834_764_831_84e-2, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1, 296.564_248_779_674, 637.333_633_378_831,
  793.826_512_519_948, 440.413_735_824_752,
];

const polynomial = (coefficients: readonly number[], z: number): number => coefficients.reduce((sum, each) => sum * z + each, 0);

const middle = (z: number): number => (Math.exp((-z * z) / 2) * polynomial(NUMERATOR, z)) / polynomial(DENOMINATOR, z);

const far = (z: number): number => Math.exp((-z * z) / 2) / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506_628_274_631;
