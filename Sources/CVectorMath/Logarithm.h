/// log a and log(1 + a).
///
/// a = 2ᵏ(1 + f) with √½ < 1 + f ≤ √2, and log(1 + f) = f − (f²/2 − s(f²/2 + R(s²))) with s = f/(2 + f).
#pragma once

#include "Lanes.h"

/// k and f for a = 2ᵏ(1 + f).
struct split {
  lanes k, f;
};

/// For normal positive numbers.
INLINE struct split split(lanes a) {
  // Adding the distance from √½ to 1 carries into the exponent exactly for significands above √2.
  mask shifted = bits(a) + (0x3ff0000000000000 - 0x3fe6a09e667f3bcd);
  mask k = (shifted >> 52) - 1023;
  lanes significand = numbers((shifted & 0xfffffffffffff) + 0x3fe6a09e667f3bcd);
  return (struct split){__builtin_convertvector(k, lanes), significand - 1};
}

/// f − log(1 + f): what log(1 + f) falls short of f.
INLINE lanes logarithm_shortfall(lanes f) {
  lanes s = f / (2 + f), z = s * s, w = z * z;
  lanes even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  lanes odd = z
      * (6.666666666666735130e-01
          + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  lanes half_square = 0.5 * f * f;
  return half_square - s * (half_square + (even + odd));
}

/// k log 2 + log(1 + f) + correction.
INLINE lanes joined_logarithm(struct split a, lanes correction) {
  lanes low = a.k * 1.90821492927058770002e-10 + correction;
  return a.k * 6.93147180369123816490e-01 - ((logarithm_shortfall(a.f) - low) - a.f);
}

/// Everything but normal positive numbers.
INLINE mask needs_scalar_logarithm(lanes a) { return ~((a >= 0x1p-1022) & (a < INFINITY)); }

INLINE lanes logarithm(lanes a) {
  lanes result = joined_logarithm(split(a), all(0));
  mask special = needs_scalar_logarithm(a);
  REPLACE(result, special, log(a[lane]))
  return result;
}

INLINE lanes logarithm_of_one_plus(lanes a) {
  lanes sum = 1 + a;
  struct split parts = split(sum);
  // What the sum lost; nothing is lost where a itself serves as f.
  mask is_own = (a > -0.29) & (a < 0.41);
  lanes lost = choose(sum > 2, 1 - (sum - a), a - (sum - 1)) / sum;
  parts = (struct split){choose(is_own, all(0), parts.k), choose(is_own, a, parts.f)};
  lanes result = joined_logarithm(parts, choose(is_own, all(0), lost));
  mask special = needs_scalar_logarithm(sum);
  REPLACE(result, special, log1p(a[lane]))
  return choose(a == 0, a, result);
}
