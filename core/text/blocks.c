#include "config.h"

#include "core/text/blocks.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/text/classify.h"
#include "core/text/lines.h"
#include "core/text/segment.h"

struct window { /* neighbouring lines without a blank one between */
	struct line *line;
	int32_t n;
	bool cut; /* more such lines follow */
};

/* How the lines of one block begin. */
enum opening { OPEN_PROSE, OPEN_ITEM, OPEN_QUOTE, OPEN_RULE };

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int32_t cluster_part(struct str text, int32_t at)
{
	int32_t len, code = utf8_get(text, at, &len);
	return u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

/* A cluster surely begins at `at` (UAX 29): what stands there joins nothing before it. */
static bool cluster_begins(struct str text, int32_t at)
{
	int32_t before = cluster_part(text, utf8_prev(text, at));
	return cluster_part(text, at) == U_GCB_OTHER && before != U_GCB_PREPEND &&
	       before != U_GCB_ZWJ;
}

/* Where a piece that begins at `beg` may be cut so that it does not reach beyond `limit`. */
static int32_t cut_at(struct str text, int32_t beg, int32_t limit)
{
	for (int32_t at = limit; at > beg + SEGMENT_MOST / 2; at--)
		if (is_space(text.at[at - 1]))
			return at;
	while (limit > beg + 1 && ((unsigned char)text.at[limit] & 0xC0) == 0x80)
		limit--;
	for (int32_t at = limit; at > beg && at > limit - 256; at = utf8_prev(text, at))
		if (cluster_begins(text, at))
			return at;
	return limit;
}

static void push(struct arena *a, struct raw *r, struct blocks *out, struct block b)
{
	if (b.joined && out->n > 0) {
		struct block *before = &out->at[out->n - 1];
		b.kind = before->kind, b.rule = before->rule, b.sure = before->sure;
		b.shape = before->shape;
	} else if (!b.sure || b.kind == BLOCK_BOILERPLATE) {
		classify_look(r->text, &b);
	}
	VEC_PUSH(a, out, b);
}

/* Pushes `b`, in pieces if it is too long. */
static void push_pieces(struct arena *a, struct raw *r, struct blocks *out, struct block b)
{
	while (b.span.end - b.span.beg > SEGMENT_MOST) {
		struct block piece = b;
		int32_t at = cut_at(r->text, b.span.beg, b.span.beg + SEGMENT_MOST);
		piece.span = lines_trim(r->text, (struct span){b.span.beg, at});
		push(a, r, out, piece);
		b.span = lines_trim(r->text, (struct span){at, b.span.end});
		b.joined = b.tight = true;
	}
	if (b.span.beg < b.span.end)
		push(a, r, out, b);
}

/* Importers have divided the text; it is only taken over. */
static bool take_over(struct arena *a, struct raw *r, struct blocks *out, struct blocks_work *w)
{
	for (int32_t bytes = 0; w->raw < r->blocks.n && bytes < BLOCKS_STEP; w->raw++) {
		const struct raw_block *from = &r->blocks.at[w->raw];
		struct block b = {.span = lines_trim(r->text, from->span)};
		b.kind = (uint8_t)from->kind;
		b.level = from->level;
		b.sure = from->sure;
		b.pre = from->pre;
		b.rule = RULE_IMPORT;
		push_pieces(a, r, out, b);
		bytes += from->span.end - from->span.beg + 1;
		w->at = from->span.end;
	}
	return w->raw < r->blocks.n;
}

/* "1. ", "12) ": the number and its mark. */
static int32_t number_len(struct str line)
{
	int32_t len = 0;
	while (len < 3 && len < line.len && line.at[len] >= '0' && line.at[len] <= '9')
		len++;
	bool mark = len > 0 && len < line.len && (line.at[len] == '.' || line.at[len] == ')');
	return mark ? len + 1 : 0;
}

/* "- ", "* ", a round bullet, "1. ": its length, 0 if it is none. */
static int32_t bullet_len(struct str text, struct span s)
{
	static const struct str bullets[] = {STR_INIT("\u2022"), STR_INIT("\u00B7"),
		STR_INIT("\u2023"), STR_INIT("\u25AA"), STR_INIT("\u25CF"), STR_INIT("\u25E6"),
		STR_INIT("\u2043")};
	struct str line = span_text(text, s);
	int32_t len = line.at[0] == '-' || line.at[0] == '*' ? 1 : number_len(line);
	if (line.at[0] & 0x80)
		for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
			if (str_starts(line, bullets[i]))
				len = bullets[i].len;
	return len > 0 && len < line.len && is_space(line.at[len]) ? len : 0;
}

/* A line of dashes, stars and the like. */
static bool is_rule(struct str text, struct span s)
{
	for (int32_t i = s.beg; i < s.end; i++)
		if (str_find_char(STR("-*_=~#. \t"), text.at[i]) < 0)
			return false;
	return s.end - s.beg >= 3;
}

static enum opening opening_of(struct str text, const struct line *l)
{
	if (text.at[l->span.beg] == '>')
		return OPEN_QUOTE;
	if (is_rule(text, l->span))
		return OPEN_RULE;
	return bullet_len(text, l->span) > 0 ? OPEN_ITEM : OPEN_PROSE;
}

/* Collects the lines at w->at up to a blank one. w->at moves over blank lines only. */
static void window_get(struct str text, struct blocks_work *w, struct window *out)
{
	int32_t end = text.len - w->at > SEGMENT_MOST ? w->at + SEGMENT_MOST : text.len;
	out->n = 0;
	out->cut = false;
	for (; w->at < end && !w->inside && text.at[w->at] == '\n'; w->at++)
		w->gap++;
	for (int32_t at = w->at; at < end;) {
		struct line l = line_get(text, at, end);
		bool blank = l.span.beg == l.span.end;
		if (blank && out->n > 0)
			return;
		out->cut = !l.whole || out->n == LINES_MOST;
		if (out->cut && (out->n > 0 || blank)) {
			if (out->n == 0)
				w->at = l.next; /* nothing but white space in all the window */
			return;
		}
		if (blank) {
			w->gap += !w->inside;
			w->inside = false;
			w->at = at = l.next;
			continue;
		}
		if (out->cut) {
			l.next = cut_at(text, at, end);
			l.span = lines_trim(text, (struct span){at, l.next});
		}
		out->line[out->n++] = l;
		at = l.next;
		if (out->cut)
			return;
	}
	out->cut = end < text.len;
}

/* The region's last line: of lines that may belong to one another, so not of two openings. */
static int32_t region_end(struct str text, const struct window *v, int32_t from, int32_t longest)
{
	enum opening first = opening_of(text, &v->line[from]);
	int32_t to = from + 1;
	if (first == OPEN_RULE || (first == OPEN_PROSE && v->line[from].width > longest))
		return to;
	for (; to < v->n; to++) {
		enum opening o = opening_of(text, &v->line[to]);
		if (o == OPEN_RULE || (o == OPEN_QUOTE) != (first == OPEN_QUOTE))
			break;
		if (first != OPEN_QUOTE && v->line[to].width > longest)
			break;
	}
	return to;
}

/* A bullet in the middle of a wrapped sentence is a dash or a number. */
static bool is_item(struct str text, const struct line *before, const struct line *l, bool in_list)
{
	if (bullet_len(text, l->span) == 0)
		return false;
	return before == NULL || in_list || before->stops || l->indent > before->indent;
}

static bool ends_before(struct str text, const struct line *a, const struct line *b, bool wrapped,
	int32_t width, bool in_list)
{
	if (is_item(text, a, b, in_list))
		return true;
	if (in_list && b->indent > 0 && (wrapped || b->lower))
		return false; /* the item goes on */
	return !wrapped || lines_break(a, b, width);
}

static void push_lines(struct arena *a, struct raw *r, struct blocks *out, struct blocks_work *w,
	const struct line *from, const struct line *last, enum opening how)
{
	struct block b = {.span = {from->span.beg, last->span.end}};
	b.kind = how == OPEN_QUOTE ? BLOCK_QUOTE : how == OPEN_ITEM ? BLOCK_LIST : BLOCK_BODY;
	b.rule = how == OPEN_QUOTE ? RULE_QUOTED : how == OPEN_ITEM ? RULE_ITEM : RULE_PROSE;
	b.level = how == OPEN_ITEM ? (uint8_t)(from->indent / 2 < 8 ? from->indent / 2 : 8) : 0;
	b.tight = out->n > 0 && w->gap == 0;
	b.joined = w->inside;
	w->inside = !last->whole;
	w->gap = 0;
	w->at = last->next;
	push_pieces(a, r, out, b);
}

/*
 * Divides lines [from, to). Returns where the last block began, so that a
 * window that was cut can be taken up again there.
 */
static int32_t divide_region(struct arena *a, struct raw *r, struct blocks *out,
	struct blocks_work *w, const struct window *v, int32_t from, int32_t to)
{
	struct str text = r->text;
	enum opening how = opening_of(text, &v->line[from]);
	bool wrapped = how != OPEN_QUOTE && lines_wrapped(&v->line[from], to - from, w->width);
	int32_t width = w->width, first = from;
	for (int32_t i = from; i < to; i++)
		if (v->line[i].width + v->line[i].indent > width)
			width = v->line[i].width + v->line[i].indent;
	for (int32_t i = from + 1; i < to; i++) {
		const struct line *l = &v->line[i];
		if (how == OPEN_QUOTE ||
			!ends_before(text, l - 1, l, wrapped, width, how == OPEN_ITEM))
			continue;
		push_lines(a, r, out, w, &v->line[first], l - 1, how);
		first = i;
		how = is_item(text, l - 1, l, true) ? OPEN_ITEM : OPEN_PROSE;
	}
	if (to < v->n || !v->cut || first == 0)
		push_lines(a, r, out, w, &v->line[first], &v->line[to - 1], how);
	return first;
}

/* True while there is text left. A step ends where a blank line or a paragraph does. */
static bool divide(struct arena *a, struct raw *r, struct blocks *out, struct blocks_work *w)
{
	struct line lines[LINES_MOST];
	struct window v = {.line = lines};
	int32_t stop = r->text.len - w->at > BLOCKS_STEP ? w->at + BLOCKS_STEP : r->text.len;
	while (w->at < stop) {
		window_get(r->text, w, &v);
		int32_t longest = w->width > LINES_LONG ? w->width : LINES_LONG;
		for (int32_t from = 0; from < v.n;) {
			int32_t to = region_end(r->text, &v, from, longest);
			divide_region(a, r, out, w, &v, from, to);
			from = to;
		}
	}
	return w->at < r->text.len;
}

bool blocks_step(struct arena *a, struct raw *r, struct blocks *out, struct blocks_work *w)
{
	if (!w->begun) {
		w->begun = true;
		w->title = w->head = -1;
		w->width = r->plain ? lines_wrap(r->text, BLOCKS_STEP) : 0;
	}
	if (!w->divided)
		w->divided = !(r->plain ? divide(a, r, out, w) : take_over(a, r, out, w));
	w->done = !classify_step(r->text, out, w);
	return !w->done;
}

int32_t block_at(const struct blocks *b, int32_t at)
{
	int32_t low = 0, high = b->n;
	while (low < high) { /* the first block that ends behind `at` */
		int32_t mid = low + (high - low) / 2;
		if (b->at[mid].span.end > at)
			high = mid;
		else
			low = mid + 1;
	}
	return low < b->n ? low : -1;
}

bool block_is_counted(enum block_kind kind)
{
	return kind == BLOCK_TITLE || kind == BLOCK_HEADING || kind == BLOCK_BODY ||
	       kind == BLOCK_QUOTE || kind == BLOCK_LIST;
}

/* Paragraphs that fill a line each are set apart all the same; only short lines stay together. */
bool block_gap(const struct blocks *b, int32_t i)
{
	if (i <= 0 || b->at[i].joined)
		return false;
	const struct block *before = &b->at[i - 1], *here = &b->at[i];
	if (!here->tight)
		return true;
	bool list = here->kind == BLOCK_LIST && before->kind == BLOCK_LIST;
	bool same =
		here->kind == before->kind && here->kind != BLOCK_BODY && here->kind != BLOCK_QUOTE;
	bool verse = here->pre && before->pre;
	return !(list || same || verse);
}
