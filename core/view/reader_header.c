#include "config.h"

#include "core/view/reader_header.h"

#include "core/base/day.h"
#include "core/base/file.h"

enum {                    /* columns */
	KEY_FROM = 60,    /* of a pane that shows the article's key */
	TITLE_WANTS = 28, /* before anything else is shown */
	SOURCE_MOST = 24,
	WORDS = 7, /* always taken, so that nothing moves when they are counted */
};

/* Fields of the right part from left to right; `least` first to go. */
struct right {
	struct str flags, source, date, words;
};

static struct str source_field(const struct view *v, const struct article *x)
{
	struct line l = {0};
	struct str source = view_clean(v, x->source);
	if (text_columns(v->segmenter, source) <= SOURCE_MOST)
		return source;
	line_add_cut(
		v->arena, v->segmenter, &l, source, FACE_HEADER, SOURCE_MOST, glyph(v, GLYPH_CUT));
	return line_text(v->arena, &l);
}

static struct str date_field(const struct view *v, const struct article *x)
{
	char date[16];
	if (x->date == DAY_NONE)
		return STR("");
	bool about = x->date_rule == DATE_DEFAULT || x->date_rule == DATE_INFERRED;
	day_format(date, x->date);
	return str_printf(v->arena, "%s%s", about ? "~" : "", date);
}

static struct str words_field(const struct view *v, int32_t words)
{
	if (words < 0)
		return str_printf(v->arena, "%*s", WORDS, "");
	if (words < 10000)
		return str_printf(v->arena, "%*d w", WORDS - 2, words);
	return str_printf(v->arena, "%*dk w", WORDS - 3, words / 1000);
}

/* Raw text has no folds. */
static struct str flags_of(const struct view *v, const struct reader_input *in)
{
	const char *mode = in->reader->raw ? "RAW" : in->wrap.folds != NULL ? "NEW" : "";
	return str_printf(v->arena, "%s%s%s", in->locked ? "LOCK" : "",
		in->locked && mode[0] != '\0' ? " " : "", mode);
}

static struct right right_of(const struct view *v, const struct reader_input *in)
{
	struct right r = {0};
	r.flags = flags_of(v, in);
	if (in->article == NULL)
		return r;
	r.source = source_field(v, in->article);
	r.date = date_field(v, in->article);
	r.words = words_field(v, in->words);
	return r;
}

/* The words bring their own blanks. */
static struct str join_right(const struct view *v, const struct right *r)
{
	struct str flags = r->flags, rest = {0};
	rest = r->source.len > 0 && r->date.len > 0
		       ? str_printf(v->arena, "%.*s  %.*s", STR_ARG(r->source), STR_ARG(r->date))
	       : r->source.len > 0 ? r->source
				   : r->date;
	if (r->words.len > 0)
		rest = str_printf(v->arena, "%.*s%.*s", STR_ARG(rest), STR_ARG(r->words));
	if (flags.len > 0 && rest.len > 0)
		return str_printf(v->arena, "%.*s  %.*s", STR_ARG(flags), STR_ARG(rest));
	return flags.len > 0 ? flags : rest;
}

/* The right part that leaves `wants` columns of `room` for the title. */
static struct str right_part(
	const struct view *v, const struct reader_input *in, int32_t room, int32_t wants)
{
	struct right r = right_of(v, in);
	struct str *const goes[] = {&r.source, &r.words, &r.date, &r.flags};
	for (size_t i = 0; i < sizeof goes / sizeof *goes; i++) {
		struct str all = join_right(v, &r);
		/* The flags stay while there is room for them at all. */
		int32_t least = goes[i] == &r.flags ? 0 : wants;
		if (room - text_columns(v->segmenter, all) - 1 >= least)
			return all;
		*goes[i] = STR("");
	}
	return STR("");
}

static struct str first_words(const struct view *v, const struct article *x)
{
	enum { SOME = 200 /* bytes; more than a header shows */ };
	const struct blocks *b = &x->doc.blocks;
	if (b->n == 0)
		return view_clean(v, file_name(x->path));
	struct str text = span_text(x->doc.text, b->at[0].span);
	return view_clean(v, str_sub(text, 0, text_fit(v->segmenter, text, SOME)));
}

static struct str name_of(const struct view *v, const struct reader_input *in, int32_t columns)
{
	char letter[8];
	if (in->article == NULL)
		return STR("Reader");
	story_letter(letter, in->reader->article);
	if (columns < KEY_FROM)
		return str_printf(v->arena, "%s", letter);
	return str_printf(v->arena, "%s %.*s", letter, STR_ARG(view_clean(v, in->article->key)));
}

void reader_header(
	const struct view *v, const struct reader_input *in, int32_t columns, struct line *out)
{
	struct str cut = glyph(v, GLYPH_CUT), title = {0};
	enum face face = FACE_HEADER;
	if (in->article != NULL && in->article->title.len > 0) {
		title = view_clean(v, in->article->title);
	} else if (in->article != NULL) {
		title = first_words(v, in->article);
		face = FACE_RECEDE;
	}
	struct str name = str_printf(
		v->arena, in->focused ? "[%.*s]" : " %.*s ", STR_ARG(name_of(v, in, columns)));
	line_add_cut(v->arena, v->segmenter, out, name, FACE_HEADER, columns, cut);
	if (out->columns < columns)
		line_pad(v->arena, out, out->columns + 1, FACE_HEADER);
	int32_t room = columns - out->columns, wants = text_columns(v->segmenter, title);
	struct str right = right_part(v, in, room, wants < TITLE_WANTS ? wants : TITLE_WANTS);
	int32_t right_columns = text_columns(v->segmenter, right);
	int32_t most = right_columns > 0 ? room - right_columns - 1 : room;
	line_add_cut(v->arena, v->segmenter, out, title, face, most, cut);
	line_pad(v->arena, out, columns - right_columns, FACE_HEADER);
	line_add(v->arena, v->segmenter, out, right, FACE_HEADER);
	out->fill = FACE_HEADER;
}
