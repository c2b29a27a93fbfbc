// ncurses for Swift: what is a macro, variadic or a mutable global in C becomes a function here, and so do the few calls of
// the system that every platform spells in its own way.

#ifndef NABLA_NCURSES_SHIM_H
#define NABLA_NCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// term.h spells capabilities as macros, and some of them are common words.
#undef columns
#undef lines
#undef tab
#undef newline

/// Opens the screen on standard input and output; NULL if the terminal is unknown.
static inline void *nabla_open_screen(const char *type) { return newterm(type, stdout, stdin); }

/// A window for input only, so that reading never draws.
static inline void *nabla_input_window(void) {
  WINDOW *window = newpad(1, 1);
  if (window) keypad(window, TRUE);
  return window;
}

/// Reads a character or a key code within some milliseconds; ERR if none came.
static inline int nabla_read(void *window, int milliseconds, wint_t *character) {
  wtimeout((WINDOW *)window, milliseconds);
  return wget_wch((WINDOW *)window, character);
}

static inline int nabla_columns(void) { return getmaxx(stdscr); }
static inline int nabla_rows(void) { return getmaxy(stdscr); }
/// Known once colours are started.
static inline int nabla_colors(void) { return has_colors() ? COLORS : 0; }
static inline int nabla_color_pairs(void) { return COLOR_PAIRS; }
/// Takes over the size of the terminal; whether it differs from that of the screen.
static inline int nabla_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return 0;
  if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return 0;
  return resize_term(size.ws_row, size.ws_col) == OK;
}

/// The columns of a character in the current locale, -1 for one that it does not know.
extern int wcwidth(wchar_t character);
static inline int nabla_width(wchar_t character) { return wcwidth(character); }

static inline void nabla_repaint(void) { clearok(curscr, TRUE); }
static inline void nabla_erase(void) { werase(stdscr); }

/// Puts one character of one column on the screen.
static inline void nabla_put(int row, int column, wchar_t character, attr_t attributes, int pair) {
  wchar_t text[2] = {character, 0};
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

/// Sends what has changed to the terminal.
static inline int nabla_refresh(void) {
  wnoutrefresh(stdscr);
  return doupdate();
}

/// A string of the terminal's description, or NULL.
static inline const char *nabla_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/// Whether a terminal of this name has a description.
static inline int nabla_knows_terminal(const char *type) {
  int error = 0;
  return setupterm(type, 1, &error) == OK;
}

// The system.

static inline int nabla_errno(void) { return errno; }
static inline void nabla_set_errno(int code) { errno = code; }

static inline int nabla_has_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

/// Whether the locale that is set writes UTF-8.
static inline int nabla_locale_is_unicode(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// Waits some milliseconds for input: 1 if there is some, 0 if not, -1 if a signal came, -2 if there will be none any more.
static inline int nabla_wait(int milliseconds) {
  struct pollfd file = {.fd = STDIN_FILENO, .events = POLLIN};
  int waiting = 0;
  int ready = poll(&file, 1, milliseconds);
  if (ready <= 0) return ready;
  if (ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 0) return 1;
  return -2;
}

static inline int nabla_ignores(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// Has a signal handled on the stack for signals, if there is one.
static inline void nabla_handle(int signal, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static inline void nabla_handle_by_default(int signal) { nabla_handle(signal, SIG_DFL); }
static inline void nabla_ignore(int signal) { nabla_handle(signal, SIG_IGN); }

/// Lets a signal through that is held back while it is handled.
static inline void nabla_let_through(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/// Gives handlers a stack of their own, so that they run when the program's is used up.
static inline void nabla_make_signal_stack(void) {
  size_t size = 1 << 16;
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
}

static inline attr_t nabla_bold(void) { return A_BOLD; }
static inline attr_t nabla_dim(void) { return A_DIM; }
static inline attr_t nabla_italic(void) { return A_ITALIC; }
static inline attr_t nabla_underline(void) { return A_UNDERLINE; }
static inline attr_t nabla_reverse(void) { return A_REVERSE; }
static inline int nabla_function_key(int number) { return KEY_F(number); }

#endif
