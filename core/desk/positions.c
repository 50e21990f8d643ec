#include "config.h"

#include "core/desk/positions.h"

#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/number.h"
#include "core/base/vec.h"

enum { POSITIONS_MOST = 2000 };

static char *xdg_path(
	struct arena *a, const char *variable, const char *below_home, const char *name)
{
	const char *base = getenv(variable);
	if (base != NULL && base[0] == '/')
		return str_cstr(a, str_printf(a, "%s/parallax/%s", base, name));
	const char *home = getenv("HOME");
	if (home == NULL || home[0] != '/')
		return NULL;
	return str_cstr(a, str_printf(a, "%s/%s/parallax/%s", home, below_home, name));
}

char *state_path(struct arena *a, const char *name)
{
	return xdg_path(a, "XDG_STATE_HOME", ".local/state", name);
}

char *config_path(struct arena *a, const char *name)
{
	return xdg_path(a, "XDG_CONFIG_HOME", ".config", name);
}

char *data_path(struct arena *a, const char *name)
{
	return xdg_path(a, "XDG_DATA_HOME", ".local/share", name);
}

/* \t \n \\ as in TSV: paths may hold any byte. */
static struct str unescape(struct arena *a, struct str s)
{
	char *to = arena_alloc(a, (size_t)s.len + 1);
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (c == '\\' && i + 1 < s.len) {
			c = s.at[++i];
			c = c == 't' ? '\t' : c == 'n' ? '\n' : c;
		}
		to[n++] = c;
	}
	return (struct str){to, n};
}

static void escape(struct buf *out, struct str s)
{
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (c == '\t' || c == '\n' || c == '\\') {
			buf_add_char(out, '\\');
			c = c == '\t' ? 't' : c == '\n' ? 'n' : c;
		}
		buf_add_char(out, c);
	}
}

static void keep(struct positions *p, struct position one)
{
	int32_t *i = map_at(&p->arena, &p->by_path, one.path, p->n);
	if (*i == p->n)
		VEC_PUSH(&p->arena, p, one);
	else if (!p->at[*i].changed || one.changed)
		p->at[*i] = one;
}

/* A line that cannot be read is left out: a place lost is no trouble. */
static void read_lines(struct positions *p, struct str text)
{
	struct str line;
	while (str_cut(&text, '\n', &line)) {
		struct str at, percent, read;
		struct position one = {0};
		if (!str_cut(&line, '\t', &at) || !str_cut(&line, '\t', &percent) || line.len == 0)
			continue;
		if (!number_parse(at, 0, INT32_MAX, &one.at) ||
			!number_parse(percent, 0, 100, &one.percent))
			continue;
		if (line.at[0] != '/' && (!str_cut(&line, '\t', &read) || line.len == 0 ||
						 !number_parse(read, -1, INT32_MAX, &one.read)))
			continue;
		one.path = unescape(&p->arena, line);
		keep(p, one);
	}
}

static void read_file(struct positions *p)
{
	char *path = state_path(&p->arena, "positions");
	struct buf text = {0};
	if (path != NULL && file_read(path, &text, NULL, NULL))
		read_lines(p, buf_dup(&p->arena, &text));
	buf_free(&text);
}

void positions_load(struct positions *p)
{
	if (p->loaded)
		return;
	p->loaded = true;
	read_file(p);
}

const struct position *positions_find(const struct positions *p, struct str path)
{
	const int32_t *i = map_find(&p->by_path, path);
	return i != NULL ? &p->at[*i] : NULL;
}

void positions_set(struct positions *p, struct position is)
{
	const struct position *had = positions_find(p, is.path);
	if (had != NULL && had->at == is.at && had->percent == is.percent && had->read == is.read)
		return;
	is.path = str_dup(&p->arena, is.path);
	is.changed = true;
	keep(p, is);
}

bool positions_save(struct positions *p, struct err *e)
{
	bool changed = false;
	for (int32_t i = 0; i < p->n; i++)
		changed |= p->at[i].changed;
	if (!changed)
		return true;
	char *path = state_path(&p->arena, "positions");
	if (path == NULL)
		return true;
	read_file(p); /* what another parallax wrote meanwhile; ours wins where changed */
	struct buf out = {0};
	int32_t from = p->n > POSITIONS_MOST ? p->n - POSITIONS_MOST : 0;
	for (int pass = 0; pass < 2; pass++) { /* this run's last: the newest stay longest */
		for (int32_t i = from; i < p->n; i++) {
			if (p->at[i].changed != (pass == 1))
				continue;
			buf_printf(
				&out, "%d\t%d\t%d\t", p->at[i].at, p->at[i].percent, p->at[i].read);
			escape(&out, p->at[i].path);
			buf_add_char(&out, '\n');
		}
	}
	char *folder = str_cstr(&p->arena, file_folder(str_of(path)));
	bool ok = file_make_folder(folder, e) && file_replace(path, buf_str(&out), 0600, e);
	buf_free(&out);
	return ok;
}

void positions_free(struct positions *p)
{
	arena_free(&p->arena);
	*p = (struct positions){0};
}
