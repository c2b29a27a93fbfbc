/// Eight doubles at a time, in the vector types of Clang, and what every kernel is made of.
#pragma once

#include "CVectorMath.h"

#include <math.h>
#include <stdint.h>

// The same bits on every processor: never let the compiler fuse a product with a sum.
#pragma STDC FP_CONTRACT OFF
// How wide vectors are passed to functions does not matter where every function is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

/// A group, as it stands in memory: aligned like a double.
typedef double group __attribute__((ext_vector_type(8), aligned(8)));
/// A group in registers.
typedef double lanes __attribute__((ext_vector_type(8)));
/// The bits of a group, and what comparisons give: all ones where true, all zeros where false.
typedef __typeof__((lanes){0} == (lanes){0}) mask;

#define INLINE static inline __attribute__((always_inline))

// One version for each instruction set; the loader picks one through a GNU indirect function.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define DISPATCHED __attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#else
#define DISPATCHED
#endif

INLINE lanes at(const double *numbers, ptrdiff_t index) { return ((const group *)numbers)[index]; }

/// Defines a kernel of the form `result = expression`, the expression being of `a`, `b` and `c`.
#define KERNEL1(name, expression)                                                                                      \
  DISPATCHED void vector_##name(double *result, const double *u, const double *v, const double *w, ptrdiff_t count) {  \
    for (ptrdiff_t index = 0; index < count; index++) {                                                                \
      lanes a = at(u, index);                                                                                          \
      ((group *)result)[index] = (expression);                                                                         \
    }                                                                                                                  \
  }

#define KERNEL2(name, expression)                                                                                      \
  DISPATCHED void vector_##name(double *result, const double *u, const double *v, const double *w, ptrdiff_t count) {  \
    for (ptrdiff_t index = 0; index < count; index++) {                                                                \
      lanes a = at(u, index), b = at(v, index);                                                                        \
      ((group *)result)[index] = (expression);                                                                         \
    }                                                                                                                  \
  }

#define KERNEL3(name, expression)                                                                                      \
  DISPATCHED void vector_##name(double *result, const double *u, const double *v, const double *w, ptrdiff_t count) {  \
    for (ptrdiff_t index = 0; index < count; index++) {                                                                \
      lanes a = at(u, index), b = at(v, index), c = at(w, index);                                                      \
      ((group *)result)[index] = (expression);                                                                         \
    }                                                                                                                  \
  }

INLINE mask bits(lanes a) {
  union {
    lanes numbers;
    mask bits;
  } value = {.numbers = a};
  return value.bits;
}

INLINE lanes numbers(mask a) {
  union {
    mask bits;
    lanes numbers;
  } value = {.bits = a};
  return value.numbers;
}

INLINE lanes all(double a) { return (lanes)a; }

/// `a` where the condition holds, else `b`.
INLINE lanes choose(mask condition, lanes a, lanes b) { return numbers((bits(a) & condition) | (bits(b) & ~condition)); }

INLINE lanes magnitude(lanes a) { return numbers(bits(a) & INT64_MAX); }

/// The magnitude of `a` with the sign of `b`.
INLINE lanes with_sign(lanes a, lanes b) { return numbers((bits(a) & INT64_MAX) | (bits(b) & INT64_MIN)); }

INLINE lanes square_root(lanes a) { return __builtin_elementwise_sqrt(a); }

/// 2ⁿ for whole −1022 ≤ n ≤ 1023.
INLINE lanes power_of_two(mask n) { return numbers((n + 1023) << 52); }

/// A whole number as a double and as an integer.
struct whole {
  lanes number;
  mask integer;
};

/// The nearest whole number, for |a| < 2⁵¹. Adding 1.5 · 2⁵² leaves it in the lowest bits.
INLINE struct whole nearest(lanes a) {
  lanes shifted = a + 0x1.8p52;
  return (struct whole){shifted - 0x1.8p52, bits(shifted) - bits(all(0x1.8p52))};
}

/// Corrects the lanes where the condition holds with a scalar function.
#define REPLACE(result, condition, scalar)                                                                             \
  if (__builtin_reduce_or(condition)) {                                                                                \
    for (int lane = 0; lane < 8; lane++) {                                                                             \
      if ((condition)[lane]) (result)[lane] = (scalar);                                                                \
    }                                                                                                                  \
  }
