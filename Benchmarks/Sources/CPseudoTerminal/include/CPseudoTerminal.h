#ifndef C_PSEUDO_TERMINAL_H
#define C_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a program on a new pseudo-terminal, whose other end becomes `*controller`; its process, or -1.
pid_t pseudo_terminal_start(const char *program, char *const arguments[], char *const environment[],
                            unsigned short columns, unsigned short rows, int *controller);

#endif
