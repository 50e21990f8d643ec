/* report_cite - how a report refers to articles and quotes their sentences. */
#include "config.h"

#include "cli/report.h"

const char *report_id(struct report *r, const char *kind, int32_t i)
{
	return str_cstr(&r->arena, str_printf(&r->arena, "%s-%d", kind, (int)i + 1));
}

/* A letter is of capitals, an id of a section of small ones: they cannot meet. */
const char *report_sentence_id(struct report *r, int32_t article, int32_t sentence)
{
	return str_cstr(&r->arena,
		str_printf(&r->arena, "%.*s%d", STR_ARG(r->letter[article]), (int)sentence + 1));
}

static void cite(
	struct report *r, int32_t article, int32_t sentence, struct str words, struct str title)
{
	r->cited[article][sentence] = true;
	markup_link(&r->to, report_sentence_id(r, article, sentence), "ref", words, title);
}

void report_cite(struct report *r, int32_t article, int32_t sentence)
{
	cite(r, article, sentence,
		str_printf(&r->arena, "%.*s %d", STR_ARG(r->letter[article]), (int)sentence + 1),
		(struct str){0});
}

void report_cell(
	struct report *r, int32_t article, int32_t sentence, const char *mark, const char *words)
{
	cite(r, article, sentence, str_printf(&r->arena, "%s %d", mark, (int)sentence + 1),
		str_printf(&r->arena, "%.*s %s, sentence %d", STR_ARG(r->letter[article]), words,
			(int)sentence + 1));
}

struct str report_source_name(struct report *r, int32_t article)
{
	const struct article *x = r->story->at[article];
	struct str name = x->source.len > 0 ? x->source : x->title.len > 0 ? x->title : x->key;
	return report_cut(r, name, REPORT_LABEL);
}

enum { SOURCE = 48 /* bytes of a source where it is but a reference */ };

void report_source(struct report *r, int32_t article)
{
	struct str name = report_cut(r, report_source_name(r, article), SOURCE);
	struct str words =
		str_printf(&r->arena, "%.*s %.*s", STR_ARG(r->letter[article]), STR_ARG(name));
	markup_link(&r->to, report_id(r, "article", article), NULL, words, (struct str){0});
}

/* The beginning of the character that byte `at` is in. */
static int32_t character(struct str s, int32_t at)
{
	while (at > 0 && at < s.len && ((unsigned char)s.at[at] & 0xC0) == 0x80)
		at--;
	return at;
}

struct str report_cut(struct report *r, struct str s, int32_t most)
{
	int32_t end = most;
	s = str_trim(s);
	if (s.len <= most)
		return s;
	while (end > most / 2 && s.at[end] != ' ' && s.at[end] != '\n')
		end--;
	if (end <= most / 2)
		end = character(s, most);
	return str_printf(&r->arena, "%.*s\u2026", STR_ARG(str_trim(str_sub(s, 0, end))));
}

struct str report_words(struct report *r, int32_t article, struct span span, int32_t most)
{
	return report_cut(r, span_text(r->story->at[article]->doc.text, span), most);
}

/* So much of a long sentence that what is marked is in it. */
static struct span shown_part(struct str text, struct span all, struct span marked)
{
	enum { BEFORE = REPORT_WORDS / 2 };
	struct span shown = all;
	if (marked.end > marked.beg && marked.end - all.beg > REPORT_WORDS)
		shown.beg = character(text, marked.beg - BEFORE);
	if (shown.beg < all.beg)
		shown.beg = all.beg;
	if (shown.end - shown.beg > REPORT_WORDS)
		shown.end = character(text, shown.beg + REPORT_WORDS);
	return shown;
}

void report_sentence(struct report *r, int32_t article, int32_t sentence, struct span marked)
{
	const struct document *d = &r->story->at[article]->doc;
	struct span all = d->sentences.at[sentence].span;
	struct span shown = shown_part(d->text, all, marked);
	int32_t from = shown.beg;
	markup_words(&r->to, d->language);
	if (shown.beg > all.beg)
		markup_text(&r->to, STR("\u2026"));
	if (marked.beg < marked.end && span_meets(shown, marked)) {
		struct span words = {marked.beg > shown.beg ? marked.beg : shown.beg,
			marked.end < shown.end ? marked.end : shown.end};
		markup_text(&r->to, str_sub(d->text, shown.beg, words.beg));
		markup_mark(&r->to, span_text(d->text, words));
		from = words.end;
	}
	markup_text(&r->to, str_sub(d->text, from, shown.end));
	if (shown.end < all.end)
		markup_text(&r->to, STR("\u2026"));
	markup_words_end(&r->to);
}

void report_left_out(struct report *r, int32_t n, const char *command)
{
	if (n <= 0)
		return;
	markup_begin(&r->to, MARKUP_PARAGRAPH, NULL, "left");
	markup_printf(&r->to, "%d more %s left out; parallax %s prints all.", (int)n,
		n == 1 ? "is" : "are", command);
	markup_end(&r->to);
}
