#include "Exponential.h"

KERNEL1(sqrt, square_root(a))

/// √(a² + b²) where no square overflows or underflows.
INLINE lanes hypotenuse(lanes a, lanes b) {
  lanes square = a * a + b * b;
  lanes result = square_root(square);
  mask special = ~((square > 0x1p-900) & (square < 0x1p1000));
  REPLACE(result, special, hypot(a[lane], b[lane]))
  return result;
}

KERNEL2(hypot, hypotenuse(a, b))

/// From a guess good to 5 bits, made by dividing the exponent by three, to 23 bits by a polynomial and to all by one step
/// of Newton's.
INLINE lanes cube_root(lanes a) {
  lanes size = magnitude(a);
  // The upper halves of the bits, divided by 3 through multiplication with 2³³/3.
  mask third = ((bits(size) >> 32) * 0xaaaaaaabLL) >> 33;
  lanes t = numbers((third + 715094163) << 32);
  lanes r = (t * t) * (t / size);
  t = t
      * ((1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140))
          + r * r * r * (-0.758397934778766047437 + r * 0.145996192886612446982));
  t = numbers((bits(t) + 0x80000000LL) & ~0x3fffffffLL);
  lanes quotient = size / (t * t);
  lanes result = with_sign(t + t * ((quotient - t) / (t + t + quotient)), a);
  mask special = ~((size >= 0x1p-1022) & (size < INFINITY));
  REPLACE(result, special, cbrt(a[lane]))
  return result;
}

KERNEL1(cbrt, cube_root(a))

/// A number as an unevaluated sum, the high part with at most 21 significant bits: products of two are exact.
struct pair {
  lanes high, low;
};

INLINE lanes high_part(lanes a) { return numbers(bits(a) & ~0xffffffffLL); }

/// log₂ a for normal positive numbers, to some 65 bits.
///
/// With a = 2ᵏ m and b the nearer of 1 and 3/2, log m = log b + 2 (s + s³/3 + …) where s = (m − b)/(m + b).
INLINE struct pair precise_binary_logarithm(lanes a) {
  mask k = (bits(a) >> 52) - 1023;
  lanes m = numbers((bits(a) & 0xfffffffffffffLL) | 0x3ff0000000000000LL);
  mask is_upper = m >= 1.7320508075688772;
  k -= is_upper;
  m = choose(is_upper, 0.5 * m, m);
  mask is_middle = m >= 1.224744871391589;
  lanes b = choose(is_middle, all(1.5), all(1));

  lanes u = m - b, v = 1 / (m + b), s = u * v, s_high = high_part(s);
  lanes sum = high_part(m + b), sum_rest = m - (sum - b);
  lanes s_low = v * ((u - s_high * sum) - s_high * sum_rest);
  lanes z = s * s;
  lanes r = all(2.06975017800338417784e-01);
  r = r * z + 2.30660745775561754067e-01;
  r = r * z + 2.72728123808534006489e-01;
  r = r * z + 3.33333329818377432918e-01;
  r = r * z + 4.28571428578550184252e-01;
  r = r * z + 5.99999999999994648725e-01;
  r = z * z * r + s_low * (s_high + s);
  lanes square = s_high * s_high;
  lanes t_high = high_part(3 + square + r), t_low = r - ((t_high - 3) - square);
  // 3/2 of log m − log b.
  u = s_high * t_high;
  v = s_low * t_high + t_low * s;
  lanes p_high = high_part(u + v), p_low = v - (p_high - u);
  lanes known_high = choose(is_middle, all(5.84962487220764160156e-01), all(0));
  lanes known_low = choose(is_middle, all(1.35003920212974897128e-08), all(0));
  lanes z_high = 9.61796700954437255859e-01 * p_high;
  lanes z_low = -7.02846165095275826516e-09 * p_high + p_low * 9.61796693925975554329e-01 + known_low;
  lanes exponent = __builtin_convertvector(k, lanes);
  lanes high = high_part(((z_high + z_low) + known_high) + exponent);
  return (struct pair){high, z_low - (((high - exponent) - known_high) - z_high)};
}

/// aᵇ = 2^(b log₂ a).
INLINE lanes power(lanes a, lanes b) {
  struct pair logarithm = precise_binary_logarithm(a);
  lanes b_high = high_part(b);
  lanes low = (b - b_high) * logarithm.high + b * logarithm.low, high = b_high * logarithm.high;
  lanes exponent = low + high;
  mask is_ordinary = (a >= 0x1p-1022) & (a < INFINITY) & (magnitude(exponent) < 1021) & (magnitude(b) < 0x1p31);
  struct whole n = nearest(choose(is_ordinary, exponent, all(0)));
  high -= n.number;
  lanes t = high_part(low + high);
  lanes u = t * 6.93147182464599609375e-01;
  lanes v = (low - (t - high)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
  lanes r = u + v;
  lanes result = (1 + exponential_excess(r, v - (r - u))) * power_of_two(n.integer);
  mask special = ~is_ordinary;
  REPLACE(result, special, pow(a[lane], b[lane]))
  return result;
}

KERNEL2(power, power(a, b))
