#include "config.h"

#include "tests/unit/quote/marked.h"

#include <check.h>
#include <stdio.h>

#include "core/base/vec.h"
#include "core/quote/indirect.h"

struct names {
	struct quote_name *at;
	int32_t n;
};

static uint8_t type_of(struct str s)
{
	static const char *const types[] = {"PER", "ORG", "LOC", "MISC"};
	for (uint8_t i = 0; i < 4; i++)
		if (str_eq(s, str_of(types[i])))
			return i;
	return QUOTE_MISC;
}

/* Takes the brackets out; a paragraph goes to `plain` with the names in it. */
static void read_names(struct arena *a, struct str text, struct buf *plain, struct names *out)
{
	struct str piece;
	while (str_cut(&text, '[', &piece)) {
		struct str type = {0};
		buf_add(plain, piece);
		if (!str_cut(&text, ']', &piece))
			break;
		int32_t space = piece.len;
		while (space > 0 && piece.at[space - 1] != ' ')
			space--;
		type = str_from(piece, space);
		piece = str_sub(piece, 0, space - 1);
		struct quote_name n = {{plain->len, plain->len + piece.len}, type_of(type)};
		buf_add(plain, piece);
		VEC_PUSH(a, out, n);
	}
}

void marked_open(struct marked *m, const char *text, const char *language)
{
	struct segmenter *g = segmenter_open(NULL);
	struct str rest = str_of(text), paragraph;
	struct buf plain = {0};
	struct names names = {0};
	struct raw raw;
	*m = (struct marked){0};
	raw_init(&raw, &m->arena);
	while (str_cut(&rest, '|', &paragraph)) {
		int32_t from = plain.len;
		read_names(&m->arena, paragraph, &plain, &names);
		raw_begin(&raw, BLOCK_BODY, 0, true, true);
		raw_text(&raw, str_from(buf_str(&plain), from));
		raw_end(&raw);
		if (rest.len > 0) /* the blank line between two blocks */
			buf_add(&plain, STR("\n\n"));
	}
	raw_finish(&raw);
	document_open(&m->doc, &raw);
	document_finish(&m->doc, g);
	m->doc.language = str_of(language);
	m->names = (struct quote_names){names.at, names.n};
	quotes_build(&m->arena, &m->doc, m->names, &m->quotes);
	segmenter_close(g);
	buf_free(&plain);
}

void marked_close(struct marked *m)
{
	arena_free(&m->arena);
}

static struct str or_dash(struct str text, struct span s)
{
	return s.end > s.beg ? span_text(text, s) : STR("-");
}

static void print(const struct marked *m, struct buf *to)
{
	for (int32_t i = 0; i < m->quotes.n; i++) {
		const struct quote *q = &m->quotes.at[i];
		buf_printf(to, "%s%s%s%s %.*s/%.*s %s", i > 0 ? " | " : "",
			q->outer >= 0 ? ">" : "", quote_kind_name((enum quote_kind)q->kind),
			q->open ? "!" : "", STR_ARG(or_dash(m->doc.text, q->speaker)),
			STR_ARG(or_dash(m->doc.text, q->verb)),
			quote_rule_name((enum quote_by)q->rule));
	}
}

static void print_words(const struct marked *m, struct buf *to)
{
	for (int32_t i = 0; i < m->quotes.n; i++) {
		const struct quote *q = &m->quotes.at[i];
		buf_printf(to, "%s%s%s%.*s", i > 0 ? " | " : "", q->outer >= 0 ? ">" : "",
			q->open ? "!" : "", STR_ARG(span_text(m->doc.text, q->words)));
	}
}

static void print_told(const struct marked *m, struct buf *to)
{
	struct arena a = {0};
	struct indirects all = {0};
	indirects_build(&a, &m->doc, m->names, &m->quotes, &all);
	for (int32_t i = 0; i < all.n; i++) {
		const struct indirect *x = &all.at[i];
		buf_printf(to, "%s%s %.*s/%.*s: %.*s", i > 0 ? " | " : "",
			indirect_rule_name((enum indirect_by)x->rule),
			STR_ARG(or_dash(m->doc.text, x->speaker)),
			STR_ARG(or_dash(m->doc.text, x->verb)),
			STR_ARG(span_text(m->doc.text, x->span)));
	}
	arena_free(&a);
}

static void compare(const struct marked_row *row, int n, const char *language,
	void (*printer)(const struct marked *, struct buf *))
{
	int wrong = 0;
	for (int i = 0; i < n; i++) {
		struct marked m;
		struct buf got = {0};
		buf_add(&got, STR(""));
		marked_open(&m, row[i].text, language);
		printer(&m, &got);
		if (!str_eq(buf_str(&got), str_of(row[i].found))) {
			fprintf(stderr, "%s\n\tfound  %.*s\n\twanted %s\n", row[i].text,
				STR_ARG(buf_str(&got)), row[i].found);
			wrong++;
		}
		buf_free(&got);
		marked_close(&m);
	}
	ck_assert_msg(wrong == 0, "%d of %d rows", wrong, n);
}

void marked_rows(const struct marked_row *row, int n)
{
	compare(row, n, "en", print);
}

void marked_words(const struct marked_row *row, int n, const char *language)
{
	compare(row, n, language, print_words);
}

void marked_told(const struct marked_row *row, int n, const char *language)
{
	compare(row, n, language, print_told);
}
