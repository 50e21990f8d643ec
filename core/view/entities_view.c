#include "config.h"

#include "core/view/entities_view.h"

#include "core/base/map.h"
#include "core/base/vec.h"

enum {             /* columns */
	COUNT = 3, /* " 29" of one article */
	NAME_LEAST = 10,
	TOTALS = 9,         /* "  123  12" */
	ALIASES_LEAST = 16, /* from here on aliases stand behind the counts */
	LETTERS_MOST = 8,   /* articles with a column of their own */
};

struct plan {
	int32_t name;    /* columns */
	int32_t letters; /* articles with a column; 0: totals */
	int32_t aliases; /* columns; 0: none */
};

static struct plan plan_of(const struct view *v, int32_t columns)
{
	struct plan p = {.letters = v->story->n <= LETTERS_MOST ? v->story->n : 0};
	int32_t rest = columns - 3; /* focus, type, space */
	if (rest - p.letters * COUNT < NAME_LEAST)
		p.letters = 0;
	int32_t counts = p.letters > 0 ? p.letters * COUNT : TOTALS;
	p.name = rest - counts;
	if (p.name > 40) {
		p.aliases = p.name - 30 - 2;
		p.name = 30;
	}
	if (p.aliases < ALIASES_LEAST) {
		p.name += p.aliases > 0 ? p.aliases + 2 : 0;
		p.aliases = 0;
	}
	return p;
}

char entity_letter(uint8_t type)
{
	return type < ENTITY_TYPES ? "hopm"[type] : '?';
}

enum face entity_face(uint8_t type)
{
	static const enum face face[] = {FACE_PERSON, FACE_ORG, FACE_PLACE, FACE_NAME};
	return type < ENTITY_TYPES ? face[type] : FACE_NAME;
}

uint8_t entity_hue(struct str key)
{
	return (uint8_t)(map_hash(key) >> 8);
}

/* "  A  B  C" over the counts, or what the totals are. */
static struct str letters_head(const struct view *v, const struct plan *p)
{
	struct str s = STR("");
	if (p->letters == 0)
		return STR("all  in");
	for (int32_t i = 0; i < p->letters; i++) {
		char letter[8];
		story_letter(letter, i);
		s = str_printf(v->arena, "%.*s%3s", STR_ARG(s), letter);
	}
	return s;
}

static void page_head(const struct view *v, const struct entity_rows *rows, const struct plan *p,
	bool focused, int32_t columns, struct page *out)
{
	struct header h = {.title = STR("Entities"), .focused = focused};
	if (rows->filter.len > 0)
		h.about = str_printf(v->arena, "& %.*s  %d of %d", STR_ARG(rows->filter),
			rows->shown, rows->all);
	else if (columns > 40)
		h.about = str_printf(v->arena, "%d", rows->all);
	h.right = letters_head(v, p);
	if (p->aliases > 0)
		h.right = str_printf(v->arena, "%.*s  %-*s", STR_ARG(h.right), p->aliases, "also");
	view_header(v, out, &h, columns);
}

static void add_counts(
	const struct view *v, struct line *l, const struct entity *x, const struct plan *p)
{
	struct arena *a = v->arena;
	if (p->letters == 0) {
		line_add(a, v->segmenter, l, str_printf(a, "%5d%4d", x->total, x->counts.n),
			FACE_TEXT);
		return;
	}
	for (int32_t i = 0; i < p->letters; i++) {
		int32_t n = entity_count(x, i);
		if (n > 0)
			line_add(a, v->segmenter, l, str_printf(a, n > 99 ? " 99" : "%3d", n),
				FACE_TEXT);
		else
			line_add(a, v->segmenter, l,
				str_printf(a, "  %.*s", STR_ARG(glyph(v, GLYPH_NONE))),
				FACE_RECEDE);
	}
}

static struct str other_names(const struct view *v, const struct entity *x)
{
	struct str s = STR("");
	for (int32_t i = 0; i < x->aliases.n; i++) {
		if (str_eq(x->aliases.at[i].text, x->name))
			continue;
		s = str_printf(v->arena, "%.*s%s%.*s", STR_ARG(s), s.len > 0 ? ", " : "",
			STR_ARG(view_clean(v, x->aliases.at[i].text)));
	}
	return s;
}

static void entity_line(const struct view *v, struct line *l, const struct entity_row *row,
	const struct plan *p, bool here)
{
	struct arena *a = v->arena;
	const struct entity *x = &v->story->entities.at[row->entity];
	char type[3] = {entity_letter(x->type), row->marked ? '*' : ' ', '\0'};
	line_add(a, v->segmenter, l, here ? STR(">") : STR(" "), FACE_TEXT);
	int32_t from = l->n;
	/* In the colour of the name: another would be sent with every row beside texts that scroll. */
	line_add(a, v->segmenter, l, str_dup(a, str_of(type)), entity_face(x->type));
	line_add_cut(a, v->segmenter, l, view_clean(v, x->name), entity_face(x->type), p->name,
		glyph(v, GLYPH_CUT));
	for (; from < l->n; from++)
		l->at[from].hue = entity_hue(x->key);
	line_pad(a, l, 3 + p->name, FACE_TEXT);
	add_counts(v, l, x, p);
	if (p->aliases > 0) {
		line_add(a, v->segmenter, l, STR("  "), FACE_TEXT);
		line_add_cut(a, v->segmenter, l, other_names(v, x), FACE_RECEDE, p->aliases,
			glyph(v, GLYPH_CUT));
	}
}

static void detail_line(const struct view *v, struct line *l, const struct entity_row *row,
	int32_t columns, bool here)
{
	line_add(v->arena, v->segmenter, l, here ? STR(">    ") : STR("     "), FACE_TEXT);
	line_add_cut(v->arena, v->segmenter, l, row->detail, FACE_TEXT, columns - 5,
		glyph(v, GLYPH_CUT));
}

void entities_page(const struct view *v, const struct list *l, const struct entity_rows *rows,
	struct rect rect, bool focused, struct page *out)
{
	struct list shown = *l;
	struct plan p = plan_of(v, rect.columns);
	list_show(&shown, rows->n, rect.rows - 1);
	*out = (struct page){.cursor_row = -1};
	page_head(v, rows, &p, focused, rect.columns, out);
	if (rows->n == 0) {
		struct line *to = page_line(v->arena, out);
		line_add_cut(v->arena, v->segmenter, to, rows->message, FACE_RECEDE, rect.columns,
			glyph(v, GLYPH_CUT));
	}
	for (int32_t i = shown.top; i < rows->n && out->n < rect.rows; i++) {
		struct line *to = page_line(v->arena, out);
		bool here = i == shown.focus;
		if (rows->at[i].detail.len > 0)
			detail_line(v, to, &rows->at[i], rect.columns, here);
		else
			entity_line(v, to, &rows->at[i], &p, here);
		if (!here || !focused)
			continue;
		view_focus(v, to);
		out->cursor_row = out->n - 1;
	}
}

void entity_marks(const struct view *v, int32_t article, int32_t from, int32_t to, int32_t only,
	struct marks *out)
{
	const struct entities *e = &v->story->entities;
	for (int32_t i = entity_first_name(e, article, from); i < e->names; i++) {
		const struct name *n = &e->name[i];
		int32_t of = e->joined[i].entity;
		if (n->article != article || n->span.beg >= to)
			break;
		if (only >= 0 && of != only)
			continue;
		const struct entity *x = &e->at[of];
		VEC_PUSH(v->arena, out,
			((struct mark){
				n->span, (uint8_t)entity_face(x->type), entity_hue(x->key)}));
	}
}

static void detail(const struct view *v, struct entity_rows *out, int32_t entity, struct str text,
	struct place where)
{
	VEC_PUSH(v->arena, out,
		((struct entity_row){.entity = entity, .detail = text, .where = where}));
}

static struct str alias_text(const struct view *v, const struct entity *x)
{
	struct str s = STR("");
	for (int32_t i = 0; i < x->aliases.n; i++)
		s = str_printf(v->arena, "%.*s%s%.*s %d", STR_ARG(s), i > 0 ? ", " : "",
			STR_ARG(view_clean(v, x->aliases.at[i].text)), x->aliases.at[i].count);
	return s;
}

static int32_t sentence_of(const struct view *v, const struct name *n)
{
	return document_sentence(&v->story->at[n->article]->doc, n->span.beg);
}

/* Who is named in the same sentences: "with Kishida 2, Tokyo 1", the most frequent five. */
static struct str beside(const struct view *v, int32_t entity)
{
	enum { MOST = 5 };
	const struct entities *e = &v->story->entities;
	const struct entity *x = &e->at[entity];
	int32_t *n = ARENA_ARRAY(v->arena, int32_t, e->n);
	int32_t *seen = ARENA_ARRAY(v->arena, int32_t, e->n); /* member + 1 that counted it last */
	for (int32_t m = 0; m < x->members.n; m++) {
		int32_t at = x->members.at[m], s = sentence_of(v, &e->name[at]);
		for (int dir = -1; dir <= 1; dir += 2) {
			for (int32_t i = at + dir; i >= 0 && i < e->names; i += dir) {
				if (e->name[i].article != e->name[at].article ||
					sentence_of(v, &e->name[i]) != s)
					break;
				int32_t other = e->joined[i].entity;
				if (other == entity || seen[other] == m + 1)
					continue;
				seen[other] = m + 1;
				n[other]++;
			}
		}
	}
	struct str s = STR("");
	for (int32_t k = 0; k < MOST; k++) {
		int32_t best = -1;
		for (int32_t i = 0; i < e->n; i++)
			if (n[i] > 0 && (best < 0 || n[i] > n[best]))
				best = i;
		if (best < 0)
			break;
		s = str_printf(v->arena, "%.*s%s%.*s %d", STR_ARG(s), k > 0 ? ", " : "with ",
			STR_ARG(view_clean(v, e->at[best].name)), n[best]);
		n[best] = 0;
	}
	return s;
}

/* "C 12  the sentence" */
static void add_sentence(
	const struct view *v, struct entity_rows *out, int32_t entity, int32_t name)
{
	const struct name *n = &v->story->entities.name[name];
	const struct document *d = &v->story->at[n->article]->doc;
	int32_t s = sentence_of(v, n);
	char letter[8];
	if (s < 0)
		return;
	story_letter(letter, n->article);
	detail(v, out, entity,
		str_printf(v->arena, "%s %d  %.*s", letter, s + 1,
			STR_ARG(view_clean(v, span_text(d->text, d->sentences.at[s].span)))),
		(struct place){n->article, n->span});
}

void entity_details(const struct view *v, int32_t entity, struct entity_rows *out)
{
	const struct place nowhere = {-1, {0, 0}};
	const struct entities *e = &v->story->entities;
	const struct entity *x = &e->at[entity];
	detail(v, out, entity, alias_text(v, x), nowhere);
	if (x->tie == TIE_NATION)
		detail(v, out, entity,
			str_printf(v->arena, "nationality of %.*s", STR_ARG(x->of_name)), nowhere);
	if (x->tie == TIE_SPEAKS)
		detail(v, out, entity,
			str_printf(v->arena, "may stand for the government of %.*s",
				STR_ARG(x->of_name)),
			nowhere);
	struct str with = beside(v, entity);
	if (with.len > 0)
		detail(v, out, entity, with, nowhere);
	if (x->members.n > 0)
		add_sentence(v, out, entity, x->members.at[0]);
}
