#include "config.h"

#include "core/article/imprint.h"

#include "core/text/cue.h"
#include "core/text/shape.h"

/* Takes `word` and a space or colon off the front of *s. */
static bool take_front(struct str *s, const char *word)
{
	struct str w = str_of(word);
	if (s->len <= w.len || !str_eq_nocase(str_sub(*s, 0, w.len), w))
		return false;
	if (s->at[w.len] != ' ' && s->at[w.len] != ':' && s->at[w.len] != '\n')
		return false;
	*s = str_trim(str_from(*s, w.len + 1));
	return true;
}

static struct str cut_front(struct str s)
{
	static const char *const fronts[] = {"by", "written by", "reported by", "story by",
		"text by", "words by", "author", "authors", "writer", "reporting by",
		"(reporting by", "additional reporting by", "compiled by", "von", "par", "por",
		"oleh", "door", "av"};
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (take_front(&s, fronts[i]))
			return s;
	return s;
}

static struct str cut_at(struct str s, const char *mark)
{
	int32_t at = str_find(s, str_of(mark));
	return at > 0 ? str_trim(str_sub(s, 0, at)) : s;
}

/* Does a part of a byline between commas name a person? */
static bool is_person(struct str s)
{
	struct look l;
	look(s, &l);
	if (l.kept > 0 && str_eq_nocase(l.word[0], STR("and")))
		return shape_is_name(&l, 1, l.kept);
	for (int32_t i = 0; i < l.kept; i++)
		if (cue_of(l.word[i]) & (CUE_WORK | CUE_OUTLET | CUE_AGENCY))
			return false;
	return shape_is_name(&l, 0, l.kept);
}

struct str imprint_author(struct str byline)
{
	static const char *const ends[] = {" | ", "|", "\n", ";", " \u2022 ", " \u00B7 ",
		" \u2013 ", " \u2014 ", " - ", " (", " in ", " at ", " for ", " on ", "/"};
	struct str s = cut_front(str_trim(byline));
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		s = cut_at(s, ends[i]);
	/* Commas stand between names, or before an office or a place. */
	int32_t end = 0;
	for (int32_t at = 0; at < s.len;) {
		int32_t comma = str_find_char(str_from(s, at), ',');
		int32_t to = comma < 0 ? s.len : at + comma;
		if (at > 0 && !is_person(str_sub(s, at, to)))
			break;
		end = to;
		at = to + 1;
	}
	return str_trim(str_sub(s, 0, end));
}

/* The text of the first block of this kind on one line; missing if there is none. */
static struct str block_text(struct article *x, enum block_kind kind)
{
	const struct document *d = &x->doc;
	for (int32_t i = 0; i < d->blocks.n; i++)
		if (d->blocks.at[i].kind == kind)
			return span_text(d->text, d->blocks.at[i].span);
	return (struct str){0};
}

static struct str source_text(struct str s)
{
	static const char *const fronts[] = {
		"source", "originally published by", "originally published in", "courtesy of"};
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (take_front(&s, fronts[i]))
			return s;
	return s;
}

/* The best of what was given, marked up, found in the text, and guessed. */
static struct str best(struct str given, const struct meta *m, struct str found)
{
	if (given.len > 0)
		return given;
	if (m->rank >= META_TAG && m->value.len > 0)
		return m->value;
	return found.len > 0 ? found : m->value;
}

void imprint_find(struct article *x)
{
	struct document *d = &x->doc;
	struct str title = str_one_line(&x->arena, block_text(x, BLOCK_TITLE));
	struct str source = str_one_line(&x->arena, block_text(x, BLOCK_SOURCE));
	struct str author = imprint_author(block_text(x, BLOCK_BYLINE));
	x->title = best(x->given.title, &d->title, title);
	x->author = best(x->given.author, &d->author, str_one_line(&x->arena, author));
	x->source = best(x->given.source, &d->source, source_text(source));
	if (x->given.language.len > 0)
		d->language = x->given.language;
}
