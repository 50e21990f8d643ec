#include "config.h"

#include "core/view/piece.h"

#include <string.h>

#include "core/base/width.h"

bool is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

int32_t white_before(struct str text, int32_t beg, int32_t end)
{
	while (end > beg && is_white(text.at[end - 1]))
		end--;
	return end;
}

/* ------------------------------------------------------------------ cells */

static bool is_ascii_cell(struct str text, int32_t at)
{
	return at + 1 >= text.len || (unsigned char)text.at[at + 1] < 0x80;
}

/*
 * The end of the white cell at `at`. In prose a line end takes all white space
 * around it along, so that neither the spaces of format=flowed nor an indented
 * paragraph leave holes in a row. Only the first of a run looks for it.
 */
static int32_t white_end(const struct piece *p, int32_t at)
{
	if (p->breaks || (at > p->span.beg && is_white(p->text.at[at - 1])))
		return at + 1;
	int32_t end = at;
	bool newline = false;
	/* A mark may stand on a space (UAX 29); none stands on a tab or a newline. */
	for (; end < p->span.end && is_white(p->text.at[end]); end++) {
		if (p->text.at[end] == ' ' && !is_ascii_cell(p->text, end))
			break;
		newline |= p->text.at[end] == '\n';
	}
	return newline ? end : at + 1;
}

int32_t piece_cell(const struct piece *p, int32_t at, int32_t column, int32_t *columns)
{
	char c = p->text.at[at];
	*columns = 1;
	if (p->simple || (c > ' ' && is_ascii_cell(p->text, at)))
		return at + 1;
	if (c == '\t' && p->stops)
		*columns = TAB_STOP - column % TAB_STOP;
	if (c == '\t' || c == '\n' || (c == ' ' && is_ascii_cell(p->text, at)))
		return white_end(p, at);
	int32_t next = segment_grapheme(p->segmenter, (struct str){p->text.at, p->span.end}, at);
	*columns = width_cluster(str_sub(p->text, at, next));
	return next;
}

int32_t piece_letters(const struct piece *p, int32_t at, int32_t end)
{
	while (at < end && p->text.at[at] > ' ' && is_ascii_cell(p->text, at))
		at++;
	return at;
}

/* ------------------------------------------------------------------- rows */

/* True for printable ASCII in which each newline stands for one space alone. */
static bool is_simple(const struct piece *p)
{
	struct str rest = span_text(p->text, p->span), line;
	while (str_cut(&rest, '\n', &line)) {
		if (width_ascii(line) < 0)
			return false;
		if (rest.len > 0 && (p->breaks || line.len == 0 || line.at[line.len - 1] == ' ' ||
					    is_white(rest.at[0])))
			return false;
	}
	return true;
}

struct piece piece_of(
	struct segmenter *g, struct str text, struct span span, bool breaks, bool stops)
{
	struct piece p = {.segmenter = g, .text = text, .breaks = breaks, .stops = stops};
	p.span = (struct span){span.beg, white_before(text, span.beg, span.end)};
	return p;
}

void piece_breaks(struct piece *p, struct arena *a)
{
	struct str all = span_text(p->text, p->span);
	p->simple = is_simple(p);
	p->ends = (struct offsets){0};
	p->next = 0;
	/* More than that is no text of a block, only white space of other scripts. */
	if (all.len > 0 && all.len <= SEGMENT_MOST)
		segment_lines(p->segmenter, a, all, &p->ends, NULL);
}

/*
 * White space hangs at the end of its row, so a row never begins with it, but
 * for the indents of lines that stay lines.
 */
static bool may_end(const struct piece *p, int32_t at)
{
	if (at >= p->span.end || !is_white(p->text.at[at]))
		return true;
	return p->breaks && p->text.at[at - 1] == '\n';
}

static int32_t row_simple(struct piece *p, int32_t beg, int32_t columns)
{
	if (p->span.end - beg <= columns)
		return p->span.end;
	int32_t best = -1, limit = beg + columns;
	for (; p->next < p->ends.n; p->next++) {
		int32_t end = p->span.beg + p->ends.at[p->next];
		if (end <= beg || !may_end(p, end))
			continue;
		if (white_before(p->text, beg, end) > limit)
			break;
		best = end;
	}
	if (best >= 0)
		return best;
	while (limit < p->span.end && is_white(p->text.at[limit]))
		limit++;
	return limit;
}

/* The first place from `at` on where a row may end. Those that lie within a cell are passed over. */
static int32_t next_end(struct piece *p, int32_t at)
{
	while (p->next < p->ends.n && p->span.beg + p->ends.at[p->next] < at)
		p->next++;
	return p->next < p->ends.n ? p->span.beg + p->ends.at[p->next] : p->span.end;
}

/*
 * Where the letters end that stand at `at`, behind a cell, and fit into `room`
 * columns; a row may not end within them.
 */
static int32_t letters_end(struct piece *p, int32_t at, int32_t room)
{
	int32_t end = next_end(p, at);
	if (end - at > room)
		end = at + room;
	return is_white(p->text.at[at - 1]) ? at : piece_letters(p, at, end);
}

static int32_t row_cells(struct piece *p, int32_t beg, int32_t columns)
{
	int32_t best = -1, column = 0, width, at = beg;
	while (at < p->span.end) {
		if (at > beg && p->breaks && p->text.at[at - 1] == '\n')
			return at;
		if (at > beg && next_end(p, at) == at && may_end(p, at))
			best = at;
		int32_t next = piece_cell(p, at, column, &width);
		bool hangs = is_white(p->text.at[at]) && is_white(p->text.at[next - 1]);
		if (column + width > columns && at > beg && !hangs) {
			int32_t end = best > beg ? best : at;
			/* What was passed over after `best` belongs to the next row. */
			while (p->next > 0 && p->span.beg + p->ends.at[p->next - 1] > end)
				p->next--;
			return end;
		}
		column += width;
		at = letters_end(p, next, columns - column);
		column += at - next;
	}
	return p->span.end;
}

int32_t piece_row(struct piece *p, int32_t beg, int32_t columns)
{
	return p->simple ? row_simple(p, beg, columns) : row_cells(p, beg, columns);
}
