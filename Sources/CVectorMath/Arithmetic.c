#include "Lanes.h"

KERNEL1(negate, -a)
KERNEL2(add, a + b)
KERNEL2(subtract, a - b)
KERNEL2(multiply, a * b)
KERNEL2(divide, a / b)
KERNEL3(multiply_add, a * b + c)
KERNEL2(scale, choose((a == 0) | (b == 0), all(0), a * b))
