#include "Lanes.h"

/// a = q π/2 + (high + low) with |high + low| ≤ π/4.
struct reduced_angle {
  mask quarter;
  lanes high, low;
};

/// Adds `term` to the unevaluated sum high + low without losing a bit of high + term (Knuth's two-sum).
INLINE void accumulate(struct reduced_angle *angle, lanes term) {
  lanes sum = angle->high + term;
  lanes part = sum - angle->high;
  angle->low += (angle->high - (sum - part)) + (term - part);
  angle->high = sum;
}

/// Cody and Waite's reduction, for |a| ≤ 2²⁰ π/2: π/2 in parts of 33 bits, whose products with q are exact.
INLINE struct reduced_angle reduced_angle(lanes a) {
  struct whole q = nearest(a * 6.36619772367581382433e-01);
  struct reduced_angle angle = {q.integer, a - q.number * 1.57079632673412561417e+00, all(0)};
  accumulate(&angle, q.number * -6.07710050630396597660e-11);
  accumulate(&angle, q.number * -2.02226624871116645580e-21);
  accumulate(&angle, q.number * -8.47842766036889956997e-32);
  lanes high = angle.high + angle.low;
  angle.low = (angle.high - high) + angle.low;
  angle.high = high;
  return angle;
}

INLINE mask is_beyond_reduction(lanes a) { return ~(magnitude(a) <= 0x1p20); }

INLINE lanes sine_series(struct reduced_angle angle) {
  lanes x = angle.high, z = x * x, cube = z * x;
  lanes r = all(1.58969099521155010221e-10);
  r = r * z - 2.50507602534068634195e-08;
  r = r * z + 2.75573137070700676789e-06;
  r = r * z - 1.98412698298579493134e-04;
  r = r * z + 8.33333333332248946124e-03;
  return x - ((z * (0.5 * angle.low - cube * r) - angle.low) + cube * 1.66666666666666324348e-01);
}

INLINE lanes cosine_series(struct reduced_angle angle) {
  lanes x = angle.high, z = x * x;
  lanes r = all(-1.13596475577881948265e-11);
  r = r * z + 2.08757232129817482790e-09;
  r = r * z - 2.75573143513906633035e-07;
  r = r * z + 2.48015872894767294178e-05;
  r = r * z - 1.38888888888741095749e-03;
  r = r * z + 4.16666666666666019037e-02;
  lanes half = 0.5 * z, rest = 1 - half;
  return rest + (((1 - rest) - half) + (z * z * r - x * angle.low));
}

/// sin(a + quarters · π/2).
INLINE lanes sine_ahead(struct reduced_angle angle, int64_t quarters) {
  mask quarter = angle.quarter + quarters;
  lanes result = choose((quarter & 1) != 0, cosine_series(angle), sine_series(angle));
  return numbers(bits(result) ^ ((quarter & 2) << 62));
}

INLINE lanes sine(lanes a) {
  lanes result = sine_ahead(reduced_angle(a), 0);
  mask special = is_beyond_reduction(a);
  REPLACE(result, special, sin(a[lane]))
  return choose(a == 0, a, result);
}

KERNEL1(sin, sine(a))

INLINE lanes cosine(lanes a) {
  lanes result = sine_ahead(reduced_angle(a), 1);
  mask special = is_beyond_reduction(a);
  REPLACE(result, special, cos(a[lane]))
  return result;
}

KERNEL1(cos, cosine(a))

INLINE lanes tangent(lanes a) {
  struct reduced_angle angle = reduced_angle(a);
  lanes sine = sine_series(angle), cosine = cosine_series(angle);
  mask is_odd = (angle.quarter & 1) != 0;
  lanes result = choose(is_odd, -cosine, sine) / choose(is_odd, sine, cosine);
  mask special = is_beyond_reduction(a);
  REPLACE(result, special, tan(a[lane]))
  return choose(a == 0, a, result);
}

KERNEL1(tan, tangent(a))
