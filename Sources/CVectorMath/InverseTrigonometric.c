#include "Lanes.h"

/// atan a for a ≥ 0: a step to the nearest of 0, ½, 1, 3/2 and ∞, whose arc tangents are known, and a series from there.
INLINE lanes positive_arc_tangent(lanes a) {
  lanes numerator = a, denominator = all(1), high = all(0), low = all(0);
#define STEP(from, n, d, known, rest)                                                                                  \
  {                                                                                                                    \
    mask is_beyond = a >= (from);                                                                                      \
    numerator = choose(is_beyond, (n), numerator);                                                                     \
    denominator = choose(is_beyond, (d), denominator);                                                                 \
    high = choose(is_beyond, all(known), high);                                                                        \
    low = choose(is_beyond, all(rest), low);                                                                           \
  }
  STEP(7.0 / 16, 2 * a - 1, 2 + a, 4.63647609000806093515e-01, 2.26987774529616870924e-17)
  STEP(11.0 / 16, a - 1, a + 1, 7.85398163397448278999e-01, 3.06161699786838301793e-17)
  STEP(19.0 / 16, a - 1.5, 1 + 1.5 * a, 9.82793723247329054082e-01, 1.39033110312309984516e-17)
  STEP(39.0 / 16, all(-1), a, 1.57079632679489655800e+00, 6.12323399573676603587e-17)
#undef STEP
  lanes t = numerator / denominator, z = t * t, w = z * z;
  lanes odd = all(1.62858201153657823623e-02);
  odd = odd * w + 4.97687799461593236017e-02;
  odd = odd * w + 6.66107313738753120669e-02;
  odd = odd * w + 9.09088713343650656196e-02;
  odd = odd * w + 1.42857142725034663711e-01;
  odd = z * (odd * w + 3.33333333333329318027e-01);
  lanes even = all(-3.65315727442169155270e-02);
  even = even * w - 5.83357013379057348645e-02;
  even = even * w - 7.69187620504482999495e-02;
  even = even * w - 1.11111104054623557880e-01;
  even = w * (even * w - 1.99999999998764832476e-01);
  return high - ((t * (odd + even) - low) - t);
}

KERNEL1(atan, with_sign(positive_arc_tangent(magnitude(a)), a))

/// The angle of the point (x, y).
INLINE lanes angle(lanes y, lanes x) {
  lanes ratio = magnitude(y / x);
  lanes acute = positive_arc_tangent(ratio);
  lanes obtuse = 3.14159265358979311600 - (acute - 1.22464679914735317720e-16);
  lanes result = with_sign(choose(x < 0, obtuse, acute), y);
  // 0/0, ∞/∞ and NaN.
  mask special = ratio != ratio;
  REPLACE(result, special, atan2(y[lane], x[lane]))
  return result;
}

KERNEL2(atan2, angle(a, b))

/// (asin √z − √z) / √z for z ≤ ¼, as a quotient of polynomials.
INLINE lanes arc_sine_excess(lanes z) {
  lanes p = all(3.47933107596021167570e-05);
  p = p * z + 7.91534994289814532176e-04;
  p = p * z - 4.00555345006794114027e-02;
  p = p * z + 2.01212532134862925881e-01;
  p = p * z - 3.25565818622400915405e-01;
  p = z * (p * z + 1.66666666666666657415e-01);
  lanes q = all(7.70381505559019352791e-02);
  q = q * z - 6.88283971605453293030e-01;
  q = q * z + 2.02094576023350569471e+00;
  q = q * z - 2.40339491173441421878e+00;
  return p / (q * z + 1);
}

/// √z as an unevaluated sum: the upper half of its bits and the rest.
struct split_root {
  lanes high, low;
};

INLINE struct split_root split_root(lanes z) {
  lanes root = square_root(z), high = numbers(bits(root) & ~0xffffffffLL);
  return (struct split_root){high, choose(z == 0, all(0), (z - high * high) / (root + high))};
}

/// Near 1, asin a = π/2 − 2 asin √((1 − a)/2).
INLINE lanes arc_sine(lanes a) {
  lanes size = magnitude(a), complement = (1 - size) * 0.5;
  mask is_small = size < 0.5;
  lanes excess = arc_sine_excess(choose(is_small, a * a, complement));
  struct split_root root = split_root(complement);
  lanes tail = 2 * square_root(complement) * excess - (6.12323399573676603587e-17 - 2 * root.low);
  lanes large = 7.85398163397448278999e-01 - (tail - (7.85398163397448278999e-01 - 2 * root.high));
  return with_sign(choose(is_small, size + size * excess, large), a);
}

KERNEL1(asin, arc_sine(a))

INLINE lanes arc_cosine(lanes a) {
  lanes size = magnitude(a), complement = (1 - size) * 0.5;
  mask is_small = size < 0.5;
  lanes excess = arc_sine_excess(choose(is_small, a * a, complement));
  struct split_root root = split_root(complement);
  lanes small = 1.57079632679489655800e+00 - (a - (6.12323399573676603587e-17 - a * excess));
  lanes bend = square_root(complement) * excess;
  lanes above = 2 * (root.high + (bend + root.low));
  lanes below = 3.14159265358979311600 - 2 * (square_root(complement) + (bend - 6.12323399573676603587e-17));
  return choose(is_small, small, choose(a < 0, below, above));
}

KERNEL1(acos, arc_cosine(a))
