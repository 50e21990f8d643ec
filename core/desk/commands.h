/* commands - the bodies of the command table, by the file of their group. */
#ifndef CORE_DESK_COMMANDS_H
#define CORE_DESK_COMMANDS_H

#include "core/base/span.h"
#include "core/desk/command.h"
#include "core/desk/noted.h"
#include "core/story/revision.h"
#include "core/story/voices.h"

#define COMMAND_BODY(name) bool name(struct desk *d, const struct call *c, struct err *e)

/* cmd_move.c */
COMMAND_BODY(cmd_scroll_line);
COMMAND_BODY(cmd_page);
COMMAND_BODY(cmd_half);
COMMAND_BODY(cmd_ends);
COMMAND_BODY(cmd_percent);
COMMAND_BODY(cmd_view_pos);
COMMAND_BODY(cmd_para);
COMMAND_BODY(cmd_sentence);
COMMAND_BODY(cmd_word);
COMMAND_BODY(cmd_jump);
COMMAND_BODY(cmd_mark_set);
COMMAND_BODY(cmd_mark_go);
/* cmd_only_new.c */
COMMAND_BODY(cmd_only_new);
COMMAND_BODY(cmd_mark_read);
bool open_fold(struct desk *d); /* the closed fold at the focus; false: there is none */
bool fold_reader(struct desk *d, const struct call *c, bool open, struct err *e);
/* library.c */
COMMAND_BODY(cmd_library);
/* cmd_find.c */
COMMAND_BODY(cmd_search);
COMMAND_BODY(cmd_search_next);
COMMAND_BODY(cmd_search_all);
COMMAND_BODY(cmd_filter);
COMMAND_BODY(cmd_highlights);
/* cmd_see.c */
COMMAND_BODY(cmd_view);
COMMAND_BODY(cmd_article);
COMMAND_BODY(cmd_article_step);
COMMAND_BODY(cmd_focus);
COMMAND_BODY(cmd_focus_dir);
COMMAND_BODY(cmd_readers);
COMMAND_BODY(cmd_resize);
COMMAND_BODY(cmd_zoom);
COMMAND_BODY(cmd_lens);
COMMAND_BODY(cmd_lock);
COMMAND_BODY(cmd_raw);
COMMAND_BODY(cmd_open);
COMMAND_BODY(cmd_mark);
COMMAND_BODY(cmd_sort);
COMMAND_BODY(cmd_fold);
COMMAND_BODY(cmd_why);
COMMAND_BODY(cmd_reload);
COMMAND_BODY(cmd_edit_path);
/* cmd_names.c */
COMMAND_BODY(cmd_entity);
COMMAND_BODY(cmd_mention);
COMMAND_BODY(cmd_date);
COMMAND_BODY(cmd_dated);
COMMAND_BODY(cmd_quote);
COMMAND_BODY(cmd_charged);
COMMAND_BODY(cmd_filter_articles);
COMMAND_BODY(cmd_concordance);
/* cmd_notes.c */
COMMAND_BODY(cmd_note);
COMMAND_BODY(cmd_filter_notes);
/* cmd_annotate.c */
COMMAND_BODY(cmd_annotate);
COMMAND_BODY(cmd_highlight);
COMMAND_BODY(cmd_tag);
COMMAND_BODY(cmd_delete_note);
COMMAND_BODY(cmd_note_editor);
COMMAND_BODY(cmd_relink);
/* cmd_correct.c */
COMMAND_BODY(cmd_correct);
COMMAND_BODY(cmd_undo);
COMMAND_BODY(cmd_corrections);
/* cmd_times.c */
COMMAND_BODY(cmd_timeline);
COMMAND_BODY(cmd_range);
COMMAND_BODY(cmd_conflict);
/* cmd_entry.c */
COMMAND_BODY(cmd_entry);
/* cmd_compare.c */
COMMAND_BODY(cmd_compare);
COMMAND_BODY(cmd_pair);
/* cmd_compare_show.c */
COMMAND_BODY(cmd_partner);
COMMAND_BODY(cmd_compare_show);
COMMAND_BODY(cmd_compare_order);
COMMAND_BODY(cmd_compare_swap);
COMMAND_BODY(cmd_compare_words);
/* cmd_pin.c */
COMMAND_BODY(cmd_pin);
/* cmd_conflicts.c */
COMMAND_BODY(cmd_agree);
COMMAND_BODY(cmd_compare_cells);
COMMAND_BODY(cmd_coverage);
/* cmd_select.c */
COMMAND_BODY(cmd_select);
COMMAND_BODY(cmd_unit);
COMMAND_BODY(cmd_extend_line);
COMMAND_BODY(cmd_extend_ends);
COMMAND_BODY(cmd_text_object);
COMMAND_BODY(cmd_swap_ends);
COMMAND_BODY(cmd_select_cancel);
/* cmd_take.c */
COMMAND_BODY(cmd_yank);
COMMAND_BODY(cmd_yank_citation);
COMMAND_BODY(cmd_pipe);
COMMAND_BODY(cmd_plain_dump);
COMMAND_BODY(cmd_write);
/* cmd_setting.c */
COMMAND_BODY(cmd_bind);
COMMAND_BODY(cmd_unbind);
COMMAND_BODY(cmd_include);
COMMAND_BODY(cmd_set);
COMMAND_BODY(cmd_mouse);
COMMAND_BODY(cmd_source);
/* cmd_story.c */
COMMAND_BODY(cmd_story);
COMMAND_BODY(cmd_story_article);
/* cmd_program.c */
COMMAND_BODY(cmd_help);
COMMAND_BODY(cmd_messages);
COMMAND_BODY(cmd_command);
COMMAND_BODY(cmd_close);
COMMAND_BODY(cmd_quit);
COMMAND_BODY(cmd_cancel);
COMMAND_BODY(cmd_redraw);
COMMAND_BODY(cmd_suspend);
COMMAND_BODY(cmd_echo);
/* cmd_script.c */
COMMAND_BODY(cmd_press);
COMMAND_BODY(cmd_size);
COMMAND_BODY(cmd_dump);
/* cmd_prompt.c */
COMMAND_BODY(cmd_prompt_accept);
COMMAND_BODY(cmd_prompt_editor);
COMMAND_BODY(cmd_prompt_cancel);
COMMAND_BODY(cmd_prompt_edit);
COMMAND_BODY(cmd_prompt_recall);
COMMAND_BODY(cmd_prompt_complete);

/* Shared by the bodies. */
struct list;
struct page;
struct pin;
struct reader;
/* The list that has the keys and its number of rows; NULL: a reader has them. */
struct list *focused_list(struct desk *d, int32_t *n);
/* Makes `selected` from the two ends and the unit. */
void select_update(struct desk *d, struct reader *r);
/* What opening, marking and folding mean in the list of entities. */
bool open_entity_row(struct desk *d);
bool mark_entity_row(struct desk *d);
bool fold_entity_row(struct desk *d, bool open);
/* And in the timeline. */
bool open_times_row(struct desk *d);
bool mark_times_row(struct desk *d);
bool fold_times_row(struct desk *d, bool open);
/* Why nothing can be done in the Compare pane: false. */
bool no_sheet(struct desk *d, struct err *e);
/* And in the Compare pane. */
bool view_compare(struct desk *d, struct err *e);
bool open_compare(struct desk *d, struct err *e);
bool fold_compare(struct desk *d, bool open, struct err *e);
struct compare_item;
bool fold_lens(struct desk *d, const struct compare_item *x, bool open, struct err *e);
void compare_other(struct desk *d, int32_t by);
/* All rows of the comparison, for taking along. */
void compare_list(struct desk *d, struct arena *a, int32_t columns, struct page *out);
bool why_compared(struct desk *d, struct err *e);
void compare_filter(struct desk *d, struct str text);
bool compare_step(struct desk *d, int32_t by, struct err *e);
bool compare_conflict(struct desk *d, int32_t by, struct err *e);
void compare_ends(struct desk *d, const struct call *c, bool bottom);
void compare_percent(struct desk *d, int32_t percent);
void compare_view_pos(struct desk *d, int32_t up);
/* The line of a pin; takes one back, wherever it stands among the corrections. */
struct str pin_line(struct arena *a, const struct pin *p);
bool pin_take_back(struct desk *d, int32_t i, struct err *e);
/* The selection, else the sentence under the focus. */
bool taken_span(struct desk *d, struct span *out, struct err *e);
/* The prompt for a note: its words, none of them, none now but in an editor. */
bool annotate_accept(struct desk *d, struct str text, struct err *e);
void annotate_cancel(struct desk *d);
bool annotate_editor(struct desk *d, struct err *e);
/* Says it if a draft of an earlier run is there. */
void annotate_find(struct desk *d);
/* Keeps what stands in it as a draft, now and then and at the end. */
void annotate_look(struct desk *d);
void annotate_rescue(struct desk *d);
/* The prompt for tags. */
bool tags_accept(struct desk *d, struct str text, struct err *e);
/* May notes be written? Asked before the reader types a word. */
bool note_writable(struct desk *d, struct err *e);
bool note_add(struct desk *d, struct str text, struct strs tags, const struct noting *about,
	struct err *e);
int32_t note_meant(struct desk *d); /* the note that a command is about; -1: a new one */
/* The note in focus; with citations all that are listed. */
bool copy_notes(struct desk *d, bool cite, struct err *e);
/* For undo. */
void note_remember(struct desk *d, enum note_change_kind kind, const struct note *was,
	const struct note *now, struct str block);
void note_say_saved(struct desk *d);
void note_end_selection(struct desk *d);
/* Opens a pane with all of the note at the focus; false: there is none. */
bool open_note_here(struct desk *d);
/* The list of notes; what Enter and gw do there. */
bool view_notes(struct desk *d);
bool open_notes_row(struct desk *d, struct err *e);
bool why_note(struct desk *d);
/* Says something of an entry of the timeline, and keeps it. */
bool revise_entry(struct desk *d, const struct call *c, uint8_t kind, int32_t entry, struct err *e);
/* Lays open in a text pane why a cell says what it does, why a conflict is one. */
void why_matrix_cell(struct desk *d, int32_t claim, int32_t article);
void why_conflict(struct desk *d, int32_t conflict);
bool why_matrix(struct desk *d, struct err *e);
bool why_conflicts(struct desk *d, struct err *e);
/* The cells of the Matrix pane. */
void step_matrix_cell(struct desk *d, int32_t by);
bool open_quotes_row(struct desk *d, struct err *e);
bool fold_quotes_row(struct desk *d, bool open, struct err *e);
bool why_quotes(struct desk *d, struct err *e);
/* What is said on the row in focus of the Quotes pane. */
bool focused_utterance(struct desk *d, struct utterance *out, struct err *e);
bool open_matrix_cell(struct desk *d, struct err *e);
bool mark_matrix_cell(struct desk *d, struct err *e);
bool compare_matrix_cells(struct desk *d, struct err *e);
/* The Conflicts pane: Enter; all sides to the clipboard. */
bool open_conflict_row(struct desk *d);
bool copy_conflict(struct desk *d, bool cite, struct err *e);
/* Adds what the reader says of two passages, and keeps it. */
bool pin_add(struct desk *d, const struct call *c, const struct pin *p, struct err *e);
/* Shows a place in the reader; the keys stay in the pane if both can be seen. */
void show_place(struct desk *d, int32_t article, int32_t at);
/* The line of a revision, as the story file and :corrections show it. */
struct str revision_line(struct arena *a, const struct revision *r);
/* Adds the line of a correction or revision to the story file and says so. */
bool correction_keep(struct desk *d, struct str line, struct err *e);
/* Remembers which kind of them came last, for undo. */
bool undo_dated(struct desk *d, struct err *e); /* the last date that was set */
bool undo_note(struct desk *d, struct err *e);  /* the last change of a note */
void corrected(struct desk *d, uint8_t kind);   /* enum corrected_kind */
/* A motion of the focus, and of the selection while there is one. */
void move_to(struct desk *d, struct reader *r, int32_t at);

#endif
