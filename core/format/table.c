#include "config.h"

#include "core/format/table.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/map.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/base/width.h"

enum { DIGITS = 6 /* of a share in JSON: two stand behind the point */ };

static const char *const names[FORMATS] = {
	"text", "tsv", "json", "jsonl", "html", "md", "jsonld", "org"};

bool format_parse(struct str name, enum format *out)
{
	for (int i = 0; i < FORMATS; i++) {
		if (str_eq(name, str_of(names[i]))) {
			*out = (enum format)i;
			return true;
		}
	}
	return false;
}

static void put(struct table *t, struct str s)
{
	if (s.len > 0)
		fwrite(s.at, 1, (size_t)s.len, t->out);
}

static void name_members(struct table *t)
{
	struct map seen = {0};
	t->member = ARENA_ARRAY(&t->names, const char *, t->columns + 1);
	for (int32_t i = 0; i < t->columns; i++) {
		struct str name = str_of(t->column[i]);
		bool fresh = *map_at(&t->names, &seen, name, i) == i;
		t->member[i] = fresh ? t->column[i]
				     : str_cstr(&t->names, str_printf(&t->names, "article:%.*s",
								   STR_ARG(name)));
	}
}

void table_open(
	struct table *t, FILE *out, enum format f, const char *schema, const char *const *column)
{
	*t = (struct table){.out = out, .format = f, .schema = schema, .column = column};
	while (t->columns < TABLE_COLUMNS && column[t->columns] != NULL)
		t->columns++;
	if (f == FORMAT_TSV)
		for (int32_t i = 0; i < t->columns; i++)
			fprintf(out, "%s%c", column[i], i + 1 < t->columns ? '\t' : '\n');
	if (f == FORMAT_JSON || f == FORMAT_JSONL)
		name_members(t);
	if (f == FORMAT_JSON)
		fprintf(out, "{\"parallax\":1,\"schema\":\"%s/1\",\"rows\":[", schema);
}

static void write_tsv(struct table *t)
{
	struct buf line = {0};
	for (int32_t i = 0; i < t->columns; i++) {
		struct str s = t->cells.at[i];
		for (int32_t k = 0; k < s.len; k++) {
			char c = s.at[k];
			if (c == '\t' || c == '\n' || c == '\\') {
				buf_add_char(&line, '\\');
				c = c == '\t' ? 't' : c == '\n' ? 'n' : c;
			}
			buf_add_char(&line, c);
		}
		buf_add_char(&line, i + 1 < t->columns ? '\t' : '\n');
	}
	put(t, buf_str(&line));
	buf_free(&line);
}

/* libjansson reports a lack of memory as NULL. */
static json_t *have(json_t *j)
{
	if (j == NULL)
		arena_full();
	return j;
}

static void write_json(struct table *t)
{
	json_t *row = have(json_object());
	for (int32_t i = 0; i < t->columns; i++) {
		struct str s = t->cells.at[i];
		json_t *value;
		if (t->missing[i])
			value = json_null();
		else if (t->number[i] && str_find_char(s, '.') >= 0)
			value = have(json_real(strtod(s.at, NULL)));
		else if (t->number[i])
			value = have(json_integer(strtoll(s.at, NULL, 10)));
		else
			value = have(json_stringn(s.at, (size_t)s.len));
		if (json_object_set_new(row, t->member[i], value) != 0)
			arena_full();
	}
	char *text =
		json_dumps(row, JSON_COMPACT | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(DIGITS));
	if (text == NULL)
		arena_full();
	if (t->format == FORMAT_JSON)
		fprintf(t->out, "%s\n", t->rows > 0 ? "," : "");
	fputs(text, t->out);
	if (t->format == FORMAT_JSONL)
		fputc('\n', t->out);
	free(text);
	json_decref(row);
}

static void end_row(struct table *t)
{
	t->at = 0;
	if (t->format == FORMAT_TSV)
		write_tsv(t);
	else if (t->format != FORMAT_TEXT)
		write_json(t);
	t->rows++;
	if (t->format != FORMAT_TEXT) {
		t->cells = (struct strs){0};
		arena_reset(&t->arena);
	}
}

static void cell(struct table *t, struct str s, bool number, bool missing)
{
	t->number[t->at] = number;
	t->missing[t->at] = missing;
	VEC_PUSH(&t->arena, &t->cells, s);
	if (++t->at == t->columns)
		end_row(t);
}

void table_text(struct table *t, struct str s)
{
	struct buf clean = {0};
	utf8_clean(&clean, s);
	cell(t, buf_dup(&t->arena, &clean), false, s.at == NULL);
	buf_free(&clean);
}

void table_number(struct table *t, int64_t n)
{
	cell(t, str_printf(&t->arena, "%" PRId64, n), true, false);
}

void table_share(struct table *t, double x)
{
	cell(t, str_printf(&t->arena, "%.2f", x), true, false);
}

static void text_cell(struct table *t, struct str s, int32_t width, bool last)
{
	struct str shown = s.len > 0 ? s : STR("-");
	for (int32_t i = 0; i < shown.len; i++)
		fputc(shown.at[i] == '\n' || shown.at[i] == '\t' ? ' ' : shown.at[i], t->out);
	if (last) {
		fputc('\n', t->out);
		return;
	}
	int32_t used = width_text(shown), to = used > width ? used : width;
	for (int32_t pad = used; pad < to + 2; pad++)
		fputc(' ', t->out);
}

static void write_text(struct table *t)
{
	enum { WIDE = 48 }; /* columns: wider values push the rest, they are not cut */
	int32_t width[TABLE_COLUMNS] = {0};
	for (int32_t i = 0; i < t->cells.n; i++) {
		int32_t w = width_text(t->cells.at[i]), *most = &width[i % t->columns];
		if (w > *most && w <= WIDE)
			*most = w;
	}
	for (int32_t c = 0; c < t->columns; c++) {
		int32_t w = (int32_t)str_of(t->column[c]).len;
		width[c] = w > width[c] ? w : width[c];
	}
	for (int32_t c = 0; c < t->columns; c++)
		text_cell(t, str_of(t->column[c]), width[c], c + 1 == t->columns);
	for (int32_t i = 0; i < t->cells.n; i++) {
		int32_t c = i % t->columns;
		text_cell(t, t->cells.at[i], width[c], c + 1 == t->columns);
	}
}

void table_close(struct table *t)
{
	if (t->format == FORMAT_TEXT && t->rows > 0)
		write_text(t);
	if (t->format == FORMAT_JSON)
		fputs(t->rows > 0 ? "\n]}\n" : "]}\n", t->out);
	arena_free(&t->arena);
	arena_free(&t->names);
	*t = (struct table){0};
}
