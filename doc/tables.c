/*
 * tables - fills a template of a manual page or a completion.
 *
 *	doc/tables TEMPLATE >FILE
 *
 * A line that is nothing but @NAME@ or @NAME WORD@ is replaced by what the
 * tables of the program say; all other lines stay. It is run when parallax is
 * built, and not installed.
 */
#include "config.h"

#include "doc/tables.h"

#include <locale.h>
#include <stdlib.h>

#include "core/base/file.h"
#include "core/desk/desk.h"

static const struct place_row *find_place(struct str name)
{
	const struct place_row *const all[] = {mdoc_places, shell_places, values_places};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		for (const struct place_row *p = all[i]; p->name != NULL; p++)
			if (str_eq(name, str_of(p->name)))
				return p;
	return NULL;
}

static bool is_place(struct str line)
{
	return line.len > 2 && line.at[0] == '@' && line.at[line.len - 1] == '@';
}

static bool put_line(const struct tables *t, struct str line, struct err *e)
{
	if (!is_place(line)) {
		fprintf(t->out, "%.*s\n", STR_ARG(line));
		return true;
	}
	struct str word = str_sub(line, 1, line.len - 1), name;
	str_cut(&word, ' ', &name);
	const struct place_row *p = find_place(name);
	if (p == NULL)
		return err_set(e, ERR_DATA, "no table is called %.*s", STR_ARG(name));
	return p->print(t, word, e);
}

static bool fill(const struct tables *t, const char *path, struct err *e)
{
	struct buf text = {0};
	struct str line;
	bool ok = file_read(path, &text, NULL, e);
	struct str rest = buf_str(&text);
	/* The new line at the end begins no further line. */
	if (ok && str_ends(rest, STR("\n")))
		rest.len--;
	for (int32_t n = 1; ok && str_cut(&rest, '\n', &line); n++) {
		struct err why;
		ok = put_line(t, line, &why) ||
		     err_set(e, why.kind, "%s:%d: %s", path, n, why.text);
	}
	buf_free(&text);
	return ok;
}

/* A desk as it starts without files of the user's, with one of the maps that ship. */
static bool start(struct desk *d, struct str keys, struct err *e)
{
	if (!desk_init(d, e))
		return false;
	d->no_files = d->batch = d->messages.to_stderr = true;
	desk_configure(d, keys);
	return d->messages.n == 0 ||
	       err_set(e, ERR_DATA, "the keymap %.*s has errors", STR_ARG(keys));
}

int main(int argc, char **argv)
{
	struct desk desk = {0}, emacs = {0}; /* so that desk_free is safe after any failure */
	const struct tables t = {stdout, &desk.keymap, &emacs.keymap};
	struct err e;
	if (argc != 2) {
		fputs("usage: doc/tables TEMPLATE\n", stderr);
		return 2;
	}
	setlocale(LC_CTYPE, "C.UTF-8"); /* the same result whatever the builder's locale is */
	bool ok = start(&desk, STR("default"), &e) && start(&emacs, STR("emacs"), &e) &&
		  fill(&t, argv[1], &e);
	if (ok && (fflush(stdout) != 0 || ferror(stdout)))
		ok = err_system(&e, "standard output");
	if (!ok)
		fprintf(stderr, "doc/tables: %s\n", e.text);
	desk_free(&desk);
	desk_free(&emacs);
	return ok ? 0 : 2;
}
