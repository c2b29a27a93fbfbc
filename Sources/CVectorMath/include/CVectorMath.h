/// Elementary functions of many numbers at a time, for pictures.
///
/// Every function takes arrays of `count` groups of eight doubles and writes as many results: `result[i] = f(u[i])`, or
/// of two or three operands. An operand that a function does not have may be any pointer. The result may be one of the
/// operands, but must not overlap one partially.
///
/// - Errors are at most 4 ulp, measured against the C library over all finite arguments. NaN, infinities, signed zeros,
///   subnormal and huge arguments give the class of result that the C library gives.
/// - Results are the same bits on every processor: no multiplication is contracted with an addition, whatever the
///   instruction set. (The few arguments left to the C library's scalar functions are as good as that library.)
/// - On x86-64 Linux each function exists three times, for SSE2, AVX2 and AVX-512, and the loader takes the best one.
///
/// The algorithms are those of fdlibm (Sun Microsystems, 1993) with every branch turned into a selection.
#pragma once

#include <stddef.h>

#pragma clang assume_nonnull begin

typedef void vector_kernel(double *result, const double *u, const double *v, const double *w, ptrdiff_t count);

// Arithmetic
vector_kernel vector_negate, vector_add, vector_subtract, vector_multiply, vector_divide, vector_multiply_add;
/// u · v, and 0 where a factor is 0, even if the other is infinite or NaN.
vector_kernel vector_scale;

// Powers and roots
vector_kernel vector_power, vector_sqrt, vector_cbrt, vector_hypot;

// Exponentials and logarithms
vector_kernel vector_exp, vector_expm1, vector_log, vector_log1p, vector_log2, vector_log10;
/// 1 / (1 + e⁻ᵘ) and log(1 + eᵘ), without overflow.
vector_kernel vector_sigmoid, vector_softplus;

// Trigonometric functions and their inverses
vector_kernel vector_sin, vector_cos, vector_tan, vector_asin, vector_acos, vector_atan, vector_atan2;

// Hyperbolic functions and their inverses
vector_kernel vector_sinh, vector_cosh, vector_tanh, vector_asinh, vector_acosh, vector_atanh;

// Piecewise functions: NaN where an operand that decides is NaN; comparisons give 1 or 0
vector_kernel vector_abs, vector_sign, vector_floor, vector_ceil, vector_round, vector_min, vector_max, vector_relu;
vector_kernel vector_greater, vector_greater_or_equal;
/// v where u ≠ 0, else w.
vector_kernel vector_select;

#pragma clang assume_nonnull end
