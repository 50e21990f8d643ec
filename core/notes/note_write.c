#include "config.h"

#include "core/notes/note.h"

#include <sha2.h>

#include "core/notes/definition.h"
#include "core/notes/excerpt.h"
#include "core/notes/prose.h"

/* A key or tag, so that it is read as that again. */
static void put_word(struct buf *out, const char *before, struct str word)
{
	bool tag = before[1] == '#';
	buf_add(out, str_of(before));
	for (int32_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		bool mark = i == 0 && !tag && (c == '#' || c == '*');
		if (c == '\\' || mark)
			buf_add_char(out, '\\');
		buf_add_char(out, c);
	}
}

static void put_heading(struct buf *out, const struct note *n)
{
	buf_add(out, STR("##"));
	if (n->targets.n == 0)
		buf_add(out, STR(" *"));
	for (int32_t i = 0; i < n->targets.n; i++)
		put_word(out, " ", n->targets.at[i].key);
	for (int32_t i = 0; i < n->tags.n; i++)
		put_word(out, " #", n->tags.at[i]);
	buf_add_char(out, '\n');
}

static void put_place(struct buf *out, const struct note *n, int32_t i, bool stamped)
{
	struct arena a = {0};
	struct definition d = {.label = n->id};
	const struct target *t = n->targets.n > 0 ? &n->targets.at[i] : NULL;
	d.destination = t != NULL ? t->key : STR("*");
	if (t != NULL && t->chars.beg >= 0)
		d.destination = str_printf(
			&a, "%.*s#char=%d,%d", STR_ARG(t->key), t->chars.beg, t->chars.end);
	if (stamped)
		d.title = str_trim(
			str_printf(&a, "%.*s %.*s", STR_ARG(n->stamp), STR_ARG(n->author)));
	definition_format(out, &d);
	arena_free(&a);
}

static void put_places(struct buf *out, const struct note *n)
{
	for (int32_t i = 0; n->id.len > 0 && (i == 0 || i < n->targets.n); i++)
		put_place(out, n, i, i == 0);
}

void note_format(struct buf *out, const struct note *n)
{
	int32_t quotes = n->targets.n;
	while (quotes > 0 && n->targets.at[quotes - 1].quote.exact.len == 0)
		quotes--;
	put_heading(out, n);
	for (int32_t i = 0; i < quotes; i++) {
		buf_add_char(out, '\n');
		/* An empty quote keeps the place of an article that is meant as a whole. */
		if (n->targets.at[i].quote.exact.len == 0)
			buf_add(out, STR(">\n"));
		else
			excerpt_format(out, &n->targets.at[i].quote);
	}
	if (n->text.len > 0) {
		buf_add_char(out, '\n');
		prose_format(out, n->text);
	}
	if (n->id.len > 0)
		buf_add_char(out, '\n');
	put_places(out, n);
}

/* ---- changing */

static bool same_targets(const struct note *a, const struct note *b)
{
	bool same = a->targets.n == b->targets.n;
	for (int32_t i = 0; same && i < a->targets.n; i++)
		same = str_eq(a->targets.at[i].key, b->targets.at[i].key);
	return same;
}

static bool same_tags(const struct note *a, const struct note *b)
{
	bool same = a->tags.n == b->tags.n;
	for (int32_t i = 0; same && i < a->tags.n; i++)
		same = str_eq(a->tags.at[i], b->tags.at[i]);
	return same;
}

static int32_t skip_space(struct str s, int32_t at)
{
	while (at < s.len && (s.at[at] == ' ' || (s.at[at] >= '\t' && s.at[at] <= '\r')))
		at++;
	return at;
}

/* The same but for white space, which formatters change. */
static bool same_words(struct str a, struct str b)
{
	int32_t i = skip_space(a, 0), k = skip_space(b, 0);
	while (i < a.len && k < b.len && a.at[i] == b.at[k]) {
		int32_t next_i = skip_space(a, ++i), next_k = skip_space(b, ++k);
		if ((next_i > i) != (next_k > k) && next_i < a.len && next_k < b.len)
			return false;
		i = next_i;
		k = next_k;
	}
	return i == a.len && k == b.len;
}

static bool same_quote(const struct selector *a, const struct selector *b)
{
	return same_words(a->prefix, b->prefix) && same_words(a->exact, b->exact) &&
	       same_words(a->last, b->last) && same_words(a->suffix, b->suffix);
}

static bool same_place(const struct note *a, const struct note *b, int32_t i)
{
	const struct span x = a->targets.at[i].chars, y = b->targets.at[i].chars;
	return str_eq(a->id, b->id) && x.beg == y.beg && x.end == y.end;
}

bool note_same(const struct note *a, const struct note *b)
{
	bool same = a->targets.n == b->targets.n && same_tags(a, b) && str_eq(a->text, b->text);
	for (int32_t i = 0; same && i < a->targets.n; i++)
		same = same_quote(&a->targets.at[i].quote, &b->targets.at[i].quote);
	return same;
}

/* Can the new note be told by changing parts of the old, without a place for a new one? */
static bool fits_parts(const struct note *was, const struct note *now)
{
	bool fits = same_targets(was, now) && (was->text.len > 0) == (now->text.len > 0) &&
		    (!was->headless || same_tags(was, now));
	for (int32_t i = 0; fits && i < was->targets.n; i++)
		fits = (was->targets.at[i].quote.exact.len > 0) ==
		       (now->targets.at[i].quote.exact.len > 0);
	return fits;
}

/* The first place has the date and the author. */
static bool is_first(const struct note *n, const struct note_part *part)
{
	const struct note_part *first = n->parts.at;
	while (first->kind != PART_PLACE)
		first++;
	return first == part;
}

static bool has_place(const struct note *n, int32_t target)
{
	for (int32_t i = 0; i < n->parts.n; i++)
		if (n->parts.at[i].kind == PART_PLACE && n->parts.at[i].index == target)
			return true;
	return false;
}

/* The part as it is to stand now, with \n; false: it stays as it is. */
static bool put_changed(struct buf *out, const struct note_part *part, const struct note *was,
	const struct note *now)
{
	switch ((enum note_part_kind)part->kind) {
	case PART_HEADING:
		if (same_tags(was, now))
			return false;
		put_heading(out, now);
		return true;
	case PART_QUOTE:
		if (same_quote(&was->targets.at[part->index].quote,
			    &now->targets.at[part->index].quote))
			return false;
		excerpt_format(out, &now->targets.at[part->index].quote);
		return true;
	case PART_TEXT:
		if (str_eq(was->text, now->text))
			return false;
		prose_format(out, now->text);
		return true;
	case PART_PLACE:
		if (part->index < 0 || same_place(was, now, part->index))
			return false;
		put_place(out, now, part->index, is_first(was, part));
		return true;
	case PART_BLANK:
	case PART_SOURCE:
		break;
	}
	return false;
}

static bool has_part(const struct note *n, enum note_part_kind kind)
{
	for (int32_t i = 0; i < n->parts.n; i++)
		if (n->parts.at[i].kind == kind)
			return true;
	return false;
}

static void put_sources(struct buf *out, const struct note *n)
{
	for (int32_t i = 0; i < n->parts.n; i++)
		if (n->parts.at[i].kind == PART_SOURCE)
			buf_add(out, span_text(n->raw, n->parts.at[i].span));
}

/* Blank lines at the block's end belong to what comes next. */
static int32_t body_parts(const struct note *n)
{
	int32_t parts = n->parts.n;
	while (parts > 0 && n->parts.at[parts - 1].kind == PART_BLANK)
		parts--;
	return parts;
}

static bool is_last(const struct note *n, int32_t part, enum note_part_kind kind)
{
	for (int32_t i = part + 1; i < n->parts.n; i++)
		if (n->parts.at[i].kind == kind)
			return false;
	return true;
}

/* LF to CRLF where the block has it. */
static void put_lines(struct buf *out, struct str text, bool crlf)
{
	for (int32_t i = 0; i < text.len; i++) {
		if (crlf && text.at[i] == '\n' && (i == 0 || text.at[i - 1] != '\r'))
			buf_add_char(out, '\r');
		buf_add_char(out, text.at[i]);
	}
}

/* Positions that are known now, of targets that had no line for them. */
static void put_missing(struct buf *out, const struct note *was, const struct note *now)
{
	for (int32_t i = 0; i < now->targets.n; i++)
		if (!has_place(was, i) && now->targets.at[i].chars.beg >= 0)
			put_place(out, now, i, false);
}

static void put_parts(struct buf *out, const struct note *was, const struct note *now, bool crlf)
{
	bool other_text = !str_eq(was->text, now->text);
	for (int32_t i = 0; i < body_parts(was); i++) {
		const struct note_part *part = &was->parts.at[i];
		struct buf fresh = {0};
		/* Text in several pieces: the new one takes the place of the last. */
		bool dropped = part->kind == PART_TEXT && other_text && !is_last(was, i, PART_TEXT);
		if (!dropped && put_changed(&fresh, part, was, now))
			put_lines(out, buf_str(&fresh), crlf);
		else if (!dropped)
			buf_add(out, span_text(was->raw, part->span));
		buf_clear(&fresh);
		if (part->kind == PART_PLACE && is_last(was, i, PART_PLACE))
			put_missing(&fresh, was, now);
		put_lines(out, buf_str(&fresh), crlf);
		buf_free(&fresh);
	}
}

void note_rewrite(struct buf *out, const struct note *was, const struct note *now)
{
	struct buf fresh = {0};
	bool crlf = str_find(was->raw, STR("\r\n")) >= 0;
	int32_t parts = body_parts(was);
	int32_t end = parts > 0 ? was->parts.at[parts - 1].span.end : 0;
	if (fits_parts(was, now)) {
		put_parts(out, was, now, crlf);
		if (now->id.len > 0 && !has_part(was, PART_PLACE)) {
			if (!str_ends(str_sub(was->raw, 0, end), STR("\n")))
				buf_add_char(&fresh, '\n');
			buf_add_char(&fresh, '\n');
			put_places(&fresh, now);
		}
	} else {
		note_format(&fresh, now);
		put_sources(&fresh, was);
	}
	put_lines(out, buf_str(&fresh), crlf);
	buf_add(out, str_from(was->raw, end));
	buf_free(&fresh);
}

void note_without(struct buf *out, const struct note *was)
{
	int32_t before = out->len;
	put_sources(out, was);
	if (out->len > before)
		buf_add(out, str_find(was->raw, STR("\r\n")) >= 0 ? STR("\r\n") : STR("\n"));
}

void note_tidy(struct buf *out, const struct note *n)
{
	put_heading(out, n);
	for (int32_t i = 0; n->headless && !has_part(n, PART_QUOTE) && i < n->targets.n; i++) {
		if (n->targets.at[i].quote.exact.len == 0)
			continue;
		buf_add_char(out, '\n');
		excerpt_format(out, &n->targets.at[i].quote);
	}
	for (int32_t i = 0; i < n->parts.n; i++) {
		const struct note_part *part = &n->parts.at[i];
		if (part->kind != PART_QUOTE && part->kind != PART_TEXT)
			continue;
		buf_add_char(out, '\n');
		struct str raw = span_text(n->raw, part->span);
		buf_add(out, raw);
		if (!str_ends(raw, STR("\n")))
			buf_add_char(out, '\n');
	}
	if (n->id.len > 0)
		buf_add_char(out, '\n');
	put_places(out, n);
}

/* ---- names */

static void hash_str(SHA2_CTX *state, struct str s)
{
	SHA256Update(state, (const uint8_t *)s.at, (size_t)s.len);
	SHA256Update(state, (const uint8_t *)"", 1);
}

struct str note_id(struct arena *a, const struct note *n, int32_t salt)
{
	enum { LENGTH = 5 };
	static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
	uint8_t sum[SHA256_DIGEST_LENGTH];
	char id[LENGTH];
	SHA2_CTX state;
	SHA256Init(&state);
	SHA256Update(&state, (const uint8_t *)&salt, sizeof salt);
	hash_str(&state, n->stamp);
	hash_str(&state, n->author);
	hash_str(&state, n->text);
	for (int32_t i = 0; i < n->targets.n; i++) {
		hash_str(&state, n->targets.at[i].key);
		hash_str(&state, n->targets.at[i].quote.prefix);
		hash_str(&state, n->targets.at[i].quote.exact);
	}
	for (int32_t i = 0; i < n->tags.n; i++)
		hash_str(&state, n->tags.at[i]);
	SHA256Final(sum, &state);
	for (int i = 0; i < LENGTH; i++)
		id[i] = digits[sum[i] & 31];
	return str_dup(a, (struct str){id, LENGTH});
}
