/*
 * notes - the verbs of `parallax notes`, and what they share.
 *
 * notes.c opens the file and the articles and has the verbs that write,
 * notes_list.c those that print, notes_add.c add and import.
 */
#ifndef CLI_NOTES_H
#define CLI_NOTES_H

#include "cli/subcommand.h"
#include "core/desk/notebook.h"

struct notes_run {
	struct batch *batch;
	struct arena arena;
	struct notebook book;
	struct strs args; /* behind the verb */
	int32_t given;    /* articles of the story that were given; those behind the file names */
};

int notes_list(struct notes_run *r);
int notes_check(struct notes_run *r);
int notes_export_run(struct notes_run *r);
int notes_add(struct notes_run *r);
int notes_import_run(struct notes_run *r);

/*
 * Opens the file that belongs to `paths`, then those articles and, if `named`,
 * those that the file names. False: it was said why.
 */
bool notes_open(struct notes_run *r, struct strs paths, bool named);
/*
 * The same for articles that are open, as the command's own. False: it was said why;
 * a file that was named must be there.
 */
bool notes_beside(struct notes_run *r);
/* Is the note on one of the articles that were given, or on all? True if none were. */
bool notes_wanted(const struct notes_run *r, const struct note *n, const struct anchored *at);
int notes_trouble(const struct err *e);          /* says it */
bool notes_may_write(const struct notes_run *r); /* --read-only; says so if not */

#endif
