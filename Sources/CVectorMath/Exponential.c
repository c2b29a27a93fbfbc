#include "Exponential.h"
#include "Logarithm.h"

KERNEL1(exp, exponential(a))
KERNEL1(expm1, exponential_minus_one(a))

INLINE lanes sigmoid(lanes a) {
  lanes decay = exponential(-magnitude(a));
  return choose(a >= 0, all(1), decay) / (1 + decay);
}

KERNEL1(sigmoid, sigmoid(a))

INLINE lanes softplus(lanes a) {
  return choose(a < 0, all(0), a) + logarithm_of_one_plus(exponential(-magnitude(a)));
}

KERNEL1(softplus, softplus(a))
