// Hand-written loops for a function and its gradient on a grid: what nabla's grid evaluator is measured against.
//
// Each writes three planes of columns x rows doubles, row by row: f, df/dx, df/dy.

#ifndef C_REFERENCE_H
#define C_REFERENCE_H

/// f = x^3 + x^2 y + y^2.
void reference_polynomial(
    const double *xs, int columns, const double *ys, int rows, double *f, double *dx, double *dy);

/// f = exp(-(x^2 + y^2)) sin(3x) cos(3y).
void reference_trigonometric(
    const double *xs, int columns, const double *ys, int rows, double *f, double *dx, double *dy);

/// f = sin(x y) exp(-(x - y)^2).
void reference_coupled(
    const double *xs, int columns, const double *ys, int rows, double *f, double *dx, double *dy);

/// f = sin(x) cos(y), without the gradient.
void reference_separable(const double *xs, int columns, const double *ys, int rows, double *f);

#endif
