#include "Logarithm.h"

KERNEL1(log, logarithm(a))
KERNEL1(log1p, logarithm_of_one_plus(a))

INLINE lanes binary_logarithm(lanes a) {
  struct split parts = split(a);
  lanes result = parts.k + (parts.f - logarithm_shortfall(parts.f)) * 0x1.71547652b82fep+0;
  mask special = needs_scalar_logarithm(a);
  REPLACE(result, special, log2(a[lane]))
  return result;
}

KERNEL1(log2, binary_logarithm(a))

INLINE lanes decimal_logarithm(lanes a) {
  struct split parts = split(a);
  lanes low = parts.k * 3.69423907715893078616e-13;
  low += (parts.f - logarithm_shortfall(parts.f)) * 4.34294481903251816668e-01;
  lanes result = low + parts.k * 3.01029995663611771306e-01;
  mask special = needs_scalar_logarithm(a);
  REPLACE(result, special, log10(a[lane]))
  return result;
}

KERNEL1(log10, decimal_logarithm(a))
