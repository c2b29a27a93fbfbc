#include "Exponential.h"
#include "Logarithm.h"

/// With e = eᵃ − 1, sinh a = (e + e/(e + 1))/2; beyond 22 it is eᵃ/2, taken as (e^(a/2)/2) e^(a/2) so as not to overflow early.
INLINE lanes hyperbolic_sine(lanes a) {
  lanes size = magnitude(a), e = exponential_minus_one(size), root = exponential(0.5 * size);
  lanes small = 0.5 * (e + e / (e + 1));
  return with_sign(choose(size < 22, small, (0.5 * root) * root), a);
}

KERNEL1(sinh, hyperbolic_sine(a))

INLINE lanes hyperbolic_cosine(lanes a) {
  lanes size = magnitude(a), e = exponential(size), root = exponential(0.5 * size);
  return choose(size < 22, 0.5 * e + 0.5 / e, (0.5 * root) * root);
}

KERNEL1(cosh, hyperbolic_cosine(a))

/// With e = e²ᵃ − 1, tanh a = e/(e + 2); beyond 22 it is 1.
INLINE lanes hyperbolic_tangent(lanes a) {
  lanes size = magnitude(a);
  lanes e = exponential_minus_one(2 * choose(size > 22, all(22), size));
  return with_sign(e / (e + 2), a);
}

KERNEL1(tanh, hyperbolic_tangent(a))

#define LOG2 6.93147180559945286227e-01

INLINE lanes inverse_hyperbolic_sine(lanes a) {
  lanes size = magnitude(a), square = size * size;
  mask is_large = size > 0x1p28;
  lanes excess = size + square / (1 + square_root(1 + square));
  lanes large = logarithm(choose(is_large, size, all(1))) + LOG2;
  return with_sign(choose(is_large, large, logarithm_of_one_plus(choose(is_large, all(1), excess))), a);
}

KERNEL1(asinh, inverse_hyperbolic_sine(a))

INLINE lanes inverse_hyperbolic_cosine(lanes a) {
  lanes excess = a - 1;
  mask is_large = a > 0x1p28;
  lanes large = logarithm(choose(is_large, a, all(1))) + LOG2;
  lanes small = logarithm_of_one_plus(choose(is_large, all(1), excess + square_root(2 * excess + excess * excess)));
  return choose(a >= 1, choose(is_large, large, small), all(NAN));
}

KERNEL1(acosh, inverse_hyperbolic_cosine(a))

INLINE lanes inverse_hyperbolic_tangent(lanes a) {
  lanes size = magnitude(a), twice = 2 * size;
  lanes small = twice + twice * size / (1 - size), large = twice / (1 - size);
  return with_sign(0.5 * logarithm_of_one_plus(choose(size < 0.5, small, large)), a);
}

KERNEL1(atanh, inverse_hyperbolic_tangent(a))
