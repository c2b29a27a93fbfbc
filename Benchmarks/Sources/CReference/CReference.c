#include "CReference.h"

#include <math.h>

void reference_polynomial(
    const double *xs, int columns, const double *ys, int rows, double *f, double *dx, double *dy) {
  for (int row = 0; row < rows; row++) {
    double y = ys[row];
    for (int column = 0; column < columns; column++) {
      double x = xs[column];
      int place = row * columns + column;
      f[place] = x * x * x + x * x * y + y * y;
      dx[place] = 3 * x * x + 2 * x * y;
      dy[place] = x * x + 2 * y;
    }
  }
}

void reference_trigonometric(
    const double *xs, int columns, const double *ys, int rows, double *f, double *dx, double *dy) {
  for (int row = 0; row < rows; row++) {
    double y = ys[row];
    double sine_y = sin(3 * y), cosine_y = cos(3 * y);
    for (int column = 0; column < columns; column++) {
      double x = xs[column];
      double bell = exp(-(x * x + y * y)), sine_x = sin(3 * x), cosine_x = cos(3 * x);
      int place = row * columns + column;
      f[place] = bell * sine_x * cosine_y;
      dx[place] = bell * (3 * cosine_x - 2 * x * sine_x) * cosine_y;
      dy[place] = bell * sine_x * (-3 * sine_y - 2 * y * cosine_y);
    }
  }
}

void reference_coupled(
    const double *xs, int columns, const double *ys, int rows, double *f, double *dx, double *dy) {
  for (int row = 0; row < rows; row++) {
    double y = ys[row];
    for (int column = 0; column < columns; column++) {
      double x = xs[column];
      double bell = exp(-(x - y) * (x - y)), sine = sin(x * y), cosine = cos(x * y);
      double slope = 2 * (x - y) * sine;
      int place = row * columns + column;
      f[place] = sine * bell;
      dx[place] = bell * (y * cosine - slope);
      dy[place] = bell * (x * cosine + slope);
    }
  }
}

void reference_separable(const double *xs, int columns, const double *ys, int rows, double *f) {
  for (int row = 0; row < rows; row++) {
    double cosine_y = cos(ys[row]);
    for (int column = 0; column < columns; column++) f[row * columns + column] = sin(xs[column]) * cosine_y;
  }
}
