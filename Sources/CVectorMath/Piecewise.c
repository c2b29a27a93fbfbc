#include "Lanes.h"

KERNEL1(abs, magnitude(a))
KERNEL1(sign, choose(a == a, choose(a > 0, all(1), choose(a < 0, all(-1), all(0))), a))
KERNEL1(floor, __builtin_elementwise_floor(a))
KERNEL1(ceil, __builtin_elementwise_ceil(a))
KERNEL1(round, __builtin_elementwise_round(a))
KERNEL1(relu, choose(a <= 0, all(0), a))

/// `value` where both operands are numbers, else NaN.
INLINE lanes unless_nan(lanes a, lanes b, lanes value) { return choose((a == a) & (b == b), value, a + b); }

KERNEL2(min, unless_nan(a, b, choose(b < a, b, a)))
KERNEL2(max, unless_nan(a, b, choose(b >= a, b, a)))
KERNEL2(greater, unless_nan(a, b, choose(a > b, all(1), all(0))))
KERNEL2(greater_or_equal, unless_nan(a, b, choose(a >= b, all(1), all(0))))
KERNEL3(select, choose(a == a, choose(a != 0, b, c), a))
