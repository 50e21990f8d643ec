#include "config.h"

#include "core/view/reader_view.h"

#include "core/view/reader_header.h"

enum { SMALL = 24, SMALL_GUTTER = 2 }; /* columns */

static int32_t gutter_columns(struct rect rect)
{
	int32_t gutter = rect.columns < SMALL ? SMALL_GUTTER : READER_GUTTER;
	return gutter < rect.columns ? gutter : 0;
}

struct wrap reader_wrap(struct rect rect, int32_t most, bool raw)
{
	int32_t columns = rect.columns - gutter_columns(rect);
	/* Raw lines may be tables: they get all the room there is. */
	if (!raw && columns > most && most > 0)
		columns = most;
	return (struct wrap){.columns = columns > 1 ? columns : 1, .raw = raw};
}

int32_t reader_height(struct rect rect)
{
	return rect.rows > 1 ? rect.rows - 1 : 0;
}

/* ------------------------------------------------------------------- faces */

struct style {
	enum face face;
	uint8_t hue;
	int32_t until; /* bytes: holds up to here */
};

/* Rows are painted downwards, so each layer is walked once. */
struct painter {
	const struct view *v;
	const struct reader_input *in;
	const struct document *d;
	int32_t gutter; /* columns */
	struct margin_place margin;
	int32_t link, mark, hit; /* the first that does not end before the place painted */
	int32_t sentence;        /* the first that does not begin before it */
};

static bool recedes(enum block_kind kind)
{
	return kind == BLOCK_BYLINE || kind == BLOCK_SOURCE || kind == BLOCK_DATELINE ||
	       kind == BLOCK_CAPTION || kind == BLOCK_BOILERPLATE;
}

static enum face block_face(enum block_kind kind)
{
	if (kind == BLOCK_TITLE || kind == BLOCK_HEADING)
		return FACE_HEADING;
	if (kind == BLOCK_QUOTE)
		return FACE_QUOTE;
	return recedes(kind) ? FACE_RECEDE : FACE_TEXT;
}

/* Lays `span` over the style at `at`, or ends the style where it begins. */
static void lay_over(struct style *s, int32_t at, struct span span, enum face face, uint8_t hue)
{
	if (span_has(span, at)) {
		s->face = face;
		s->hue = hue;
	}
	int32_t edge = at < span.beg ? span.beg : span.end;
	if (edge > at && edge < s->until)
		s->until = edge;
}

static void lay_link(struct painter *p, struct style *s, int32_t at)
{
	const struct links *l = &p->d->links;
	while (p->link < l->n && l->at[p->link].span.end <= at)
		p->link++;
	if (p->link < l->n)
		lay_over(s, at, l->at[p->link].span, FACE_LINK, 0);
}

/* Those on the rows shown are few. */
static void lay_notes(const struct painter *p, struct style *s, int32_t at)
{
	const struct note_marks *n = &p->in->notes;
	for (int32_t i = 0; i < n->n; i++)
		lay_over(s, at, n->at[i].span, FACE_NOTE, 0);
}

static void lay_mark(struct painter *p, struct style *s, int32_t at)
{
	const struct marks *m = &p->in->marks;
	while (p->mark < m->n && m->at[p->mark].span.end <= at)
		p->mark++;
	if (p->mark < m->n)
		lay_over(s, at, m->at[p->mark].span, (enum face)m->at[p->mark].face,
			m->at[p->mark].hue);
}

static void lay_hit(struct painter *p, struct style *s, int32_t at)
{
	const struct spans *h = &p->in->hits;
	while (p->hit < h->n && h->at[p->hit].end <= at)
		p->hit++;
	if (p->hit < h->n)
		lay_over(s, at, h->at[p->hit],
			span_has(h->at[p->hit], p->in->reader->focus) ? FACE_HIT_HERE : FACE_HIT,
			0);
}

static struct style style_at(struct painter *p, const struct row *r, int32_t at)
{
	struct style s = {FACE_TEXT, 0, r->span.end};
	enum block_kind kind =
		r->block < 0 ? BLOCK_BODY : (enum block_kind)p->d->blocks.at[r->block].kind;
	s.face = block_face(kind);
	for (int32_t i = 0; i < p->in->unfolded.n; i++)
		lay_over(&s, at, p->in->unfolded.at[i], FACE_RECEDE, 0);
	if (!recedes(kind)) /* a menu that recedes is not to shine with its links */
		lay_link(p, &s, at);
	lay_notes(p, &s, at);
	lay_mark(p, &s, at);
	lay_hit(p, &s, at);
	if (p->in->reader->selecting)
		lay_over(&s, at, p->in->reader->selected, FACE_SELECTED, 0);
	return s;
}

/* -------------------------------------------------------------------- rows */

/* The first link that may be on the rows shown; there may be many before. */
static int32_t first_link(const struct links *l, int32_t at)
{
	int32_t lo = 0, hi = l->n;
	while (lo < hi) {
		int32_t mid = lo + (hi - lo) / 2;
		if (l->at[mid].span.end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Does a sentence begin on this row? */
static bool begins_sentence(struct painter *p, const struct row *r)
{
	const struct sentences *s = &p->d->sentences;
	while (p->sentence < s->n && s->at[p->sentence].span.beg < r->span.beg)
		p->sentence++;
	return p->sentence < s->n && s->at[p->sentence].span.beg < r->span.end;
}

/*
 * So many other articles say a sentence that begins on this row; of several the
 * most. That nobody shares a heading is no finding.
 */
static struct str others(const struct painter *p, const struct row *r, bool heading)
{
	static const char digits[] = "0123456789";
	const struct sentences *s = &p->d->sentences;
	int32_t most = 0;
	for (int32_t i = p->sentence; i < s->n && s->at[i].span.beg < r->span.end; i++) {
		int32_t n = claims_others(p->in->claims, p->in->reader->article, i);
		most = n > most ? n : most;
	}
	if (most == 0)
		return heading ? STR(" ") : glyph(p->v, GLYPH_NONE);
	return (struct str){&digits[most < 9 ? most : 9], 1};
}

/* `-`: not counted. What is blank is not known: no article is compared yet. */
static struct str coverage(struct painter *p, const struct row *r)
{
	if (r->block < 0 || r->blank || r->fold != NULL)
		return STR(" ");
	enum block_kind kind = (enum block_kind)p->d->blocks.at[r->block].kind;
	bool sentence = begins_sentence(p, r);
	bool begins = sentence || (r->first && !p->d->blocks.at[r->block].joined);
	if (begins && (kind == BLOCK_TITLE || recedes(kind)))
		return STR("-");
	bool known = sentence && p->in->claims != NULL && block_is_counted(kind);
	return known ? others(p, r, kind == BLOCK_HEADING) : STR(" ");
}

/* Digits are words of the program as others are; what says nothing recedes. */
static enum face coverage_face(struct str covered)
{
	bool digit = covered.at[0] >= '1' && covered.at[0] <= '9';
	return digit || covered.at[0] == ' ' ? FACE_TEXT : FACE_RECEDE;
}

/* Does a sentence begin on this row that another article has in nearly the same words? */
static bool copied(const struct painter *p, const struct row *r)
{
	const struct sentences *s = &p->d->sentences;
	if (p->in->claims == NULL || r->blank || r->fold != NULL || r->block < 0)
		return false;
	for (int32_t i = p->sentence; i < s->n && s->at[i].span.beg < r->span.end; i++) {
		int32_t n;
		if (s->at[i].span.beg < r->span.beg)
			continue;
		claims_copies(p->in->claims, p->in->reader->article, i, &n);
		if (n > 0)
			return true;
	}
	return false;
}

/* Does a date begin on this row that sources disagree on? */
static bool conflicts(const struct painter *p, const struct row *r)
{
	for (int32_t i = 0; i < p->in->conflicts.n && !r->blank; i++)
		if (span_has(r->span, p->in->conflicts.at[i].beg))
			return true;
	return false;
}

/* The mark of the notes whose passages begin on this row: of the least certain of them. */
static struct str noted(const struct painter *p, const struct row *r)
{
	static const char mark[] = {[ANCHOR_EXACT] = '*', [ANCHOR_MOVED] = '~'};
	const struct note_marks *n = &p->in->notes;
	int32_t worst = -1;
	for (int32_t i = 0; i < n->n && !r->blank; i++)
		if (span_has(r->span, n->at[i].span.beg) && n->at[i].state > worst)
			worst = n->at[i].state;
	return worst < 0 ? STR(" ") : (struct str){&mark[worst], 1};
}

static void add_gutter(struct painter *p, const struct row *r, bool focus, struct line *l)
{
	enum { NOTE = 2, CONFLICT = 3 }; /* columns */
	struct arena *a = p->v->arena;
	struct str covered = coverage(p, r);
	struct str note = p->gutter > NOTE ? noted(p, r) : STR(" ");
	bool clash = p->gutter > CONFLICT && conflicts(p, r);
	bool copy = p->gutter > CONFLICT && !clash && copied(p, r);
	if (p->gutter == 0)
		return;
	if (!focus && covered.at[0] == ' ' && note.at[0] == ' ' && !clash && !copy) {
		line_pad(a, l, p->gutter, FACE_TEXT);
		return;
	}
	line_add(a, p->v->segmenter, l, focus ? STR(">") : STR(" "), FACE_TEXT);
	line_add(a, p->v->segmenter, l, covered, coverage_face(covered));
	if (note.at[0] != ' ')
		line_add(a, p->v->segmenter, l, note, FACE_TEXT);
	if (clash || copy) {
		line_pad(a, l, CONFLICT, FACE_TEXT);
		line_add(a, p->v->segmenter, l, clash ? STR("!") : STR("\""),
			clash ? FACE_CONFLICT : FACE_TEXT);
	}
	line_pad(a, l, p->gutter, FACE_TEXT);
}

/* "▸ 6 sentences said in B C" */
static void add_fold(struct painter *p, const struct fold *f, struct line *l)
{
	const struct view *v = p->v;
	int32_t most = p->gutter + p->in->wrap.columns;
	struct str text =
		str_printf(v->arena, "%.*s %d sentence%s %.*s", STR_ARG(glyph(v, GLYPH_FOLD)),
			f->sentences, f->sentences == 1 ? "" : "s", STR_ARG(f->about));
	line_pad(v->arena, l, p->gutter, FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l, text, FACE_RECEDE, most - l->columns,
		glyph(v, GLYPH_CUT));
}

static void add_row(struct painter *p, const struct row *r, bool focus, struct line *l)
{
	add_gutter(p, r, focus, l);
	if (r->fold != NULL) {
		add_fold(p, r->fold, l);
		return;
	}
	if (r->span.beg < r->span.end)
		line_pad(p->v->arena, l, p->gutter + r->indent, FACE_TEXT);
	int32_t left = l->columns;
	for (int32_t at = r->span.beg; at < r->span.end;) {
		struct style s = style_at(p, r, at);
		at = wrap_run(p->d, p->v->segmenter, p->v->arena, l, r, left,
			(struct span){at, s.until}, s.face, s.hue);
	}
	if (!r->blank)
		margin_add(p->v, &p->in->margin, r->span, p->margin, l);
}

static void place_cursor(struct painter *p, const struct row *r, struct page *out)
{
	const struct reader *reader = p->in->reader;
	if (!p->in->focused)
		return;
	out->cursor_row = out->n - 1;
	out->cursor_column = 0;
	if (reader->selecting && r->fold == NULL)
		out->cursor_column = p->gutter + r->indent +
				     wrap_column(p->d, p->v->segmenter, r, reader->focus);
}

void reader_rows(const struct view *v, const struct document *d, struct wrap w, int32_t top,
	struct rect rect, struct rows *out)
{
	wrap_rows(d, v->segmenter, v->arena, w, top, reader_height(rect) + 1, out);
}

static void add_rows(
	const struct view *v, const struct reader_input *in, struct rect rect, struct page *out)
{
	struct painter p = {.v = v, .in = in, .d = &in->article->doc};
	struct rows rows = in->rows;
	int32_t height = reader_height(rect), focus = in->reader->focus;
	if (rows.n == 0)
		return;
	p.gutter = gutter_columns(rect);
	p.margin = margin_place(p.gutter + in->wrap.columns, rect.columns);
	p.link = first_link(&p.d->links, rows.at[0].span.beg);
	p.sentence = document_sentence(p.d, rows.at[0].span.beg);
	p.sentence = p.sentence > 0 ? p.sentence : 0;
	for (int32_t i = 0; i < rows.n && i < height; i++) {
		const struct row *r = &rows.at[i];
		bool here = focus >= r->span.beg &&
			    (i + 1 >= rows.n || focus < rows.at[i + 1].span.beg);
		add_row(&p, r, here, page_line(v->arena, out));
		if (here)
			place_cursor(&p, r, out);
	}
}

/* What there is instead of a text, below the header. */
static void add_message(
	const struct view *v, const struct reader_input *in, struct rect rect, struct page *out)
{
	struct spans lines;
	struct str text = view_clean(v, in->message);
	wrap_text(v->segmenter, v->arena, text, in->wrap.columns, &lines);
	for (int32_t i = 0; i < lines.n && i < reader_height(rect); i++) {
		struct line *l = page_line(v->arena, out);
		line_pad(v->arena, l, gutter_columns(rect), FACE_TEXT);
		line_add(v->arena, v->segmenter, l, span_text(text, lines.at[i]), FACE_RECEDE);
	}
}

void reader_page(
	const struct view *v, const struct reader_input *in, struct rect rect, struct page *out)
{
	*out = (struct page){.cursor_row = -1};
	if (rect.rows < 1 || rect.columns < 1)
		return;
	reader_header(v, in, rect.columns, page_line(v->arena, out));
	if (in->article != NULL && in->message.len == 0)
		add_rows(v, in, rect, out);
	else
		add_message(v, in, rect, out);
}

/* ------------------------------------------------------------------- place */

int32_t reader_percent(const struct document *d, int32_t at)
{
	int32_t last = d->sentences.n > 0 ? d->sentences.at[d->sentences.n - 1].span.beg : 0;
	if (d->text.len == 0 || at <= 0)
		return 0;
	if (d->done && at >= last)
		return 100;
	int64_t percent = (int64_t)at * 100 / d->text.len;
	return percent < 99 ? (int32_t)percent : 99;
}

struct str reader_place(const struct view *v, const struct reader *r)
{
	char letter[8];
	if (r->article < 0 || r->article >= v->story->n)
		return STR("");
	const struct document *d = &v->story->at[r->article]->doc;
	int32_t sentence = document_sentence(d, r->focus);
	story_letter(letter, r->article);
	if (d->done && sentence >= 0)
		return str_printf(v->arena, "%s %d/%d %3d%%", letter, sentence + 1, d->sentences.n,
			reader_percent(d, r->focus));
	return str_printf(v->arena, "%s %3d%%", letter, reader_percent(d, r->focus));
}
