/// eᵃ and eᵃ − 1.
///
/// a = n log 2 + r with |r| ≤ ½ log 2, and e^r from its series to the 13th power, which leaves 2⁻⁵⁷.
#pragma once

#include "Lanes.h"

/// An exponent beyond which nothing changes: e^710 is infinite and e^−746 is 0.
INLINE lanes clamped_exponent(lanes a) {
  a = choose(a > 710, all(710), a);
  return choose(a < -746, all(-746), a);
}

/// e^(r + rest) − 1 for |r| ≤ ½ log 2 and a rest below its last bit.
INLINE lanes exponential_excess(lanes r, lanes rest) {
  lanes series = all(0x1.6124613a86d09p-33);
  series = series * r + 0x1.1eed8eff8d898p-29;
  series = series * r + 0x1.ae64567f544e4p-26;
  series = series * r + 0x1.27e4fb7789f5cp-22;
  series = series * r + 0x1.71de3a556c734p-19;
  series = series * r + 0x1.a01a01a01a01ap-16;
  series = series * r + 0x1.a01a01a01a01ap-13;
  series = series * r + 0x1.6c16c16c16c17p-10;
  series = series * r + 0x1.1111111111111p-7;
  series = series * r + 0x1.5555555555555p-5;
  series = series * r + 0x1.5555555555555p-3;
  series = series * r + 0.5;
  return r + (r * r * series + (rest + rest * r));
}

/// n and e^r − 1 for a = n log 2 + r.
struct reduced_exponential {
  mask n;
  lanes excess;
};

INLINE struct reduced_exponential reduced_exponential(lanes a) {
  struct whole n = nearest(a * 0x1.71547652b82fep+0);
  // The high part of log 2 has 21 trailing zeros: its product with n is exact.
  lanes high = a - n.number * 6.93147180369123816490e-01;
  lanes low = n.number * 1.90821492927058770002e-10;
  lanes r = high - low;
  lanes lost = (high - r) - low;
  return (struct reduced_exponential){n.integer, exponential_excess(r, lost)};
}

INLINE lanes exponential(lanes a) {
  struct reduced_exponential reduced = reduced_exponential(clamped_exponent(a));
  // In two steps, as 2ⁿ alone may overflow or underflow before the product does.
  mask half = reduced.n >> 1;
  return (1 + reduced.excess) * power_of_two(half) * power_of_two(reduced.n - half);
}

INLINE lanes exponential_minus_one(lanes a) {
  struct reduced_exponential reduced = reduced_exponential(clamped_exponent(a));
  mask half = reduced.n >> 1, rest = reduced.n - half;
  lanes sum = power_of_two(rest) * reduced.excess + (power_of_two(rest) - power_of_two(-half));
  return choose(a == 0, a, sum * power_of_two(half));
}
