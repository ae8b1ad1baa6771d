/// GNU readline for Swift: its functions as they are, its global variables behind functions, so that Swift does not
/// touch shared mutable state. Used by one file only, Readline.swift, the owner of the library.

#ifndef CREADLINE_SHIM_H
#define CREADLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>

/// The name that `$if` in an inputrc is held against; readline keeps the pointer.
static inline void readiness_set_name(const char *name) { rl_readline_name = name; }

static inline void readiness_set_streams(FILE *input, FILE *output) {
  rl_instream = input;
  rl_outstream = output;
}

/// Called before the first prompt of each line.
static inline void readiness_set_startup_hook(rl_hook_func_t *hook) { rl_startup_hook = hook; }

/// Called ten times a second while readline waits for a key.
static inline void readiness_set_event_hook(rl_hook_func_t *hook) { rl_event_hook = hook; }

static inline void readiness_set_completion(rl_completion_func_t *function) {
  rl_attempted_completion_function = function;
}

/// The characters that end the word to complete; readline keeps the pointer.
static inline void readiness_set_word_breaks(const char *characters) {
  rl_completer_word_break_characters = characters;
}

/// Readline leaves the variables LINES and COLUMNS of the environment alone.
static inline void readiness_keep_environment(void) { rl_change_environment = 0; }

/// Completions are neither sorted nor followed by a space, and files are not looked for. Holds for one attempt.
static inline void readiness_prepare_attempt(void) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = 0;
  rl_completion_suppress_append = 1;
  rl_sort_completion_matches = 0;
}

/// Ends the line that is being edited.
static inline void readiness_finish_line(void) { rl_done = 1; }

/// Gives another function to the keys that insert what stands on them, from the space on.
static inline void readiness_replace_insertion(Keymap keys, rl_command_func_t *function) {
  for (int key = 0x20; key < 0x100; key++) {
    if (keys[key].type == ISFUNC && keys[key].function == rl_insert) keys[key].function = function;
  }
}

/// Whether no key has done anything yet on the line that is being edited.
static inline int readiness_is_line_untouched(void) { return rl_last_func == 0; }

/// Empties the line, so that one undo brings its text back.
static inline void readiness_empty_line(void) {
  rl_begin_undo_group();
  rl_delete_text(0, rl_end);
  rl_point = 0;
  rl_mark = 0;
  rl_end_undo_group();
}

/// How many bytes there are on the line that is being edited.
static inline int readiness_line_length(void) { return rl_end; }

#endif
