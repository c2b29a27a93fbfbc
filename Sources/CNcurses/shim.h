// ncurses for Swift: what is a macro, variadic or a mutable global in C becomes a function here.

#ifndef NABLA_NCURSES_SHIM_H
#define NABLA_NCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
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

static inline attr_t nabla_bold(void) { return A_BOLD; }
static inline attr_t nabla_dim(void) { return A_DIM; }
static inline attr_t nabla_italic(void) { return A_ITALIC; }
static inline attr_t nabla_underline(void) { return A_UNDERLINE; }
static inline attr_t nabla_reverse(void) { return A_REVERSE; }
static inline int nabla_function_key(int number) { return KEY_F(number); }

#endif
