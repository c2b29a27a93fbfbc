#include "CPseudoTerminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

pid_t pseudo_terminal_start(const char *program, char *const arguments[], char *const environment[],
                            unsigned short columns, unsigned short rows, int *controller) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  pid_t process = forkpty(controller, NULL, NULL, &size);
  if (process == 0) {
    execve(program, arguments, environment);
    _exit(127);
  }
  return process;
}
