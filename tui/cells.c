#include "config.h"

#include "tui/cells.h"

#include "core/base/utf8.h"
#include "core/base/width.h"
#include "core/text/fold.h"
#include "core/text/segment.h"

/* More of one cluster is not looked at: a million marks on a letter stay quick. */
enum { CLUSTER_MOST = 256 /* bytes */, ZWJ = 0x200d };

/* A stretch of cells that is being filled. */
struct fill {
	const struct cells *cells;
	struct cell *at; /* the row */
	int32_t column, end;
	uint8_t face, hue;
};

static void put(struct fill *f, int32_t code, int32_t columns)
{
	if (f->column + columns > f->end) {
		/* A wide character does not fit: its half stays blank. */
		while (f->column < f->end)
			put(f, ' ', 1);
		return;
	}
	f->at[f->column] = (struct cell){.code = {code},
		.n = 1,
		.columns = (uint8_t)columns,
		.face = f->face,
		.hue = f->hue};
	if (columns == 2)
		f->at[f->column + 1] = (struct cell){.face = f->face, .hue = f->hue};
	f->column += columns;
}

/* What may be sent: the last guard, in a release too. */
static int32_t allowed(int32_t code)
{
	return code < ' ' || utf8_forbidden(code) ? '?' : code;
}

static void put_ascii(struct fill *f, struct str text)
{
	int32_t room = f->end - f->column, n = text.len < room ? text.len : room;
	struct cell cell = {.n = 1, .columns = 1, .face = f->face, .hue = f->hue};
	for (int32_t i = 0; i < n; i++) {
		cell.code[0] = allowed((unsigned char)text.at[i]);
		f->at[f->column++] = cell;
	}
}

/* A mark over the character before it; what is too much is left out. */
static void put_mark(struct fill *f, int32_t first, int32_t code)
{
	int32_t at = f->column - 1;
	while (at > first && f->at[at].columns == 0)
		at--;
	struct cell *cell = &f->at[at];
	if (at < first || cell->n == 0 || cell->n == CELL_CODES || code == ZWJ)
		return;
	cell->code[cell->n++] = code;
}

/* Letters that have no accent to take off but an ASCII letter people read them as. */
static int32_t plain_letter(int32_t code)
{
	static const struct {
		int32_t code;
		char letter;
	} letters[] = {{0xc6, 'A'}, {0xd0, 'D'}, {0xd8, 'O'}, {0xdf, 's'}, {0xe6, 'a'}, {0xf0, 'd'},
		{0xf8, 'o'}, {0x110, 'D'}, {0x111, 'd'}, {0x131, 'i'}, {0x141, 'L'}, {0x142, 'l'},
		{0x152, 'O'}, {0x153, 'o'}, {0x2022, '*'}, {0x2026, '.'}, {0x20ac, 'E'},
		{0xa0, ' '}, {0xa3, 'L'}, {0xab, '"'}, {0xbb, '"'}, {0xb7, '.'}, {0x2212, '-'},
		{0xfffd, '?'}};
	for (int32_t i = 0; i < (int32_t)(sizeof letters / sizeof letters[0]); i++)
		if (letters[i].code == code)
			return (unsigned char)letters[i].letter;
	return -1;
}

/* The cluster in ASCII, over the columns it would have had. */
static void put_transliterated(struct fill *f, struct str cluster, int32_t columns)
{
	struct folded folded;
	fold(f->cells->scratch, cluster, FOLD_ACCENTS | FOLD_MARKS, &folded);
	int32_t len, code = utf8_get(cluster, 0, &len);
	if (folded.text.len > 0 && folded.text.at[0] >= ' ' && folded.text.at[0] <= '~')
		code = (unsigned char)folded.text.at[0];
	else
		code = plain_letter(code) >= 0 ? plain_letter(code) : '?';
	for (int32_t i = 0; i < columns; i++)
		put(f, i == 0 || code == '?' ? code : ' ', 1);
}

/* A cluster of `columns`: its characters that take columns, each with its marks. */
static void put_cluster(struct fill *f, struct str cluster, int32_t columns)
{
	int32_t first = f->column;
	int32_t end = first + columns;
	for (int32_t at = 0, len; at < cluster.len; at += len) {
		int32_t code = allowed(utf8_get(cluster, at, &len));
		int32_t width = width_code(code);
		if (width == 0)
			put_mark(f, first, code);
		else if (f->column + width <= end)
			put(f, code, width);
		else
			break;
	}
	while (f->column < end && f->column < f->end)
		put(f, ' ', 1);
}

static int32_t cluster_length(const struct cells *c, struct str text)
{
	if ((unsigned char)text.at[0] < 0x80 && (text.len == 1 || (unsigned char)text.at[1] < 0x80))
		return 1;
	struct str window = text;
	if (window.len > CLUSTER_MOST) {
		int32_t whole = CLUSTER_MOST;
		while (((unsigned char)text.at[whole] & 0xc0) == 0x80 && whole > CLUSTER_MOST - 4)
			whole--;
		window.len = whole;
	}
	return segment_grapheme(c->segmenter, window, 0);
}

static void put_text(struct fill *f, struct str text)
{
	if (width_ascii(text) >= 0) {
		put_ascii(f, text);
		return;
	}
	while (text.len > 0 && f->column < f->end) {
		struct str cluster = str_sub(text, 0, cluster_length(f->cells, text));
		int32_t columns = width_cluster(cluster);
		if (cluster.len == 1 && (unsigned char)cluster.at[0] < 0x80)
			put_ascii(f, cluster);
		else if (f->cells->ascii)
			put_transliterated(f, cluster, columns);
		else
			put_cluster(f, cluster, columns);
		text = str_from(text, cluster.len);
	}
}

static void put_blanks(struct fill *f, uint8_t face)
{
	const struct cell blank = {.code = {' '}, .n = 1, .columns = 1, .face = face};
	while (f->column < f->end)
		f->at[f->column++] = blank;
}

static const struct line *line_of(const struct placed *p, int32_t row)
{
	int32_t i = row - p->rect.row;
	return i >= 0 && i < p->rect.rows && i < p->page.n ? &p->page.at[i] : NULL;
}

static bool crosses(const struct placed *p, int32_t row)
{
	return row >= p->rect.row && row < p->rect.row + p->rect.rows;
}

static void put_placed(struct fill *f, const struct placed *p, int32_t row, int32_t columns)
{
	const struct line *l = line_of(p, row);
	f->column = p->rect.column < 0 ? 0 : p->rect.column;
	f->end = p->rect.column + p->rect.columns;
	if (f->end > columns)
		f->end = columns;
	for (int32_t i = 0; l != NULL && i < l->n; i++) {
		f->face = l->at[i].face;
		f->hue = l->at[i].hue;
		put_text(f, l->at[i].text);
	}
	put_blanks(f, l != NULL ? l->fill : FACE_TEXT);
}

/* Halves of wide characters over which another pane lies become blank. */
static void mend(struct cell *at, struct stretch of)
{
	for (int32_t i = of.from; i < of.to; i++) {
		bool has_half = i + 1 < of.to && at[i + 1].columns == 0;
		if (at[i].columns == 1 || (at[i].columns == 2 && has_half)) {
			i += at[i].columns == 2;
			continue;
		}
		at[i] = (struct cell){
			.code = {' '}, .n = 1, .columns = 1, .face = at[i].face, .hue = at[i].hue};
	}
}

static bool reaches(const struct placed *p, struct stretch of)
{
	return p->rect.column < of.to && p->rect.column + p->rect.columns > of.from;
}

void cells_row(const struct cells *c, const struct screen *s, int32_t row, struct stretch of,
	struct cell *out)
{
	/* A wide character may stand across either end. */
	struct stretch more = {
		of.from > 0 ? of.from - 1 : 0, of.to < s->columns ? of.to + 1 : s->columns};
	struct fill f = {.cells = c, .at = out, .column = more.from, .end = more.to};
	put_blanks(&f, FACE_TEXT);
	for (int32_t i = 0; i < s->borders && row < s->rows - 1; i++)
		if (s->border[i] >= 0 && s->border[i] < s->columns)
			out[s->border[i]] = (struct cell){
				.code = {CELL_BORDER}, .n = 1, .columns = 1, .face = FACE_BORDER};
	for (int32_t i = 0; i < s->n; i++)
		if (crosses(&s->at[i], row) && reaches(&s->at[i], more))
			put_placed(&f, &s->at[i], row, s->columns);
	mend(out, more);
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	return (hash ^ value) * 0x9e3779b97f4a7c15u ^ hash >> 29;
}

/* What a line looks like; of where its pane stands nothing. */
static uint64_t hash_line(const struct line *l)
{
	uint64_t hash = 1;
	for (int32_t i = 0; l != NULL && i < l->n; i++) {
		hash = mix(hash, (uint64_t)l->at[i].face << 8 | l->at[i].hue);
		hash = mix(hash, str_hash(l->at[i].text));
	}
	return mix(hash, l != NULL ? l->fill : FACE_TEXT);
}

static void add_strip(struct strips *to, const struct placed *p, const struct line *l)
{
	struct strip strip = {p->rect.column, p->rect.columns, 0, hash_line(l)};
	if (l != NULL)
		strip.ink = l->fill == FACE_TEXT ? l->columns : p->rect.columns;
	if (to->n < STRIPS)
		to->at[to->n++] = strip;
	to->hash =
		mix(to->hash, (uint64_t)(uint32_t)p->rect.column << 32 | (uint32_t)p->rect.columns);
	to->hash = mix(to->hash, strip.hash);
}

void cells_strips(const struct screen *s, int32_t row, struct strips *out)
{
	out->n = 0;
	out->hash = mix(1, (uint64_t)s->columns);
	for (int32_t i = 0; i < s->borders && row < s->rows - 1; i++)
		out->hash = mix(out->hash, (uint64_t)s->border[i] + 1);
	for (int32_t i = 0; i < s->n; i++)
		if (crosses(&s->at[i], row))
			add_strip(out, &s->at[i], line_of(&s->at[i], row));
	out->hash |= 1; /* 0: not painted */
}
