#include "config.h"

#include "core/compare/lexeme.h"

#include "core/base/vec.h"
#include "core/compare/root.h"
#include "core/story/form.h"
#include "core/story/happening.h"
#include "core/text/fold.h"
#include "core/text/function_word.h"
#include "core/text/numeral.h"

enum { FUNCTION_SHORT = 3 /* bytes: of a language without a list */ };

struct reading {
	struct arena *arena;
	const struct lexeme_source *source;
	const struct article *article;
	const struct attributions *without;
	int32_t most, part;
	struct lexemes *out;
	/* the sentence at work: */
	struct spans words; /* in the text */
	struct strs keys;   /* folded */
};

static bool is_in(struct str word, struct str list)
{
	struct str one;
	while (str_cut(&list, ' ', &one))
		if (str_eq(one, word))
			return true;
	return false;
}

static bool is_not(struct str key)
{
	return str_ends(key, STR("n't")) ||
	       is_in(key, STR("not no never neither nor none nobody nothing cannot without"));
}

static bool is_pronoun(struct str key)
{
	return is_in(key, STR("he him his she her hers it its they them their theirs"));
}

static bool is_function(const struct reading *r, struct str key)
{
	if (r->source->english)
		return function_word_is(key) || key.len < 2;
	return stemmer_knows(r->source->stemmer) && key.len <= FUNCTION_SHORT;
}

static void set_word(const struct reading *r, int32_t i, struct lexeme *x)
{
	const struct lexeme_source *s = r->source;
	struct str key = r->keys.at[i];
	x->span = r->words.at[i];
	x->form = x->key = key;
	x->index = -1;
	if (s->english && is_not(key)) {
		x->kind = LEXEME_NOT;
		x->key = STR("not");
	} else if (s->english && is_pronoun(key)) {
		x->kind = LEXEME_PRONOUN;
	} else if (is_function(r, key)) {
		x->kind = LEXEME_FUNCTION;
	} else {
		struct str stem = stem_of(s->stemmer, r->arena, key);
		x->kind = LEXEME_WORD;
		x->key = s->english ? root_of(stem) : stem;
		x->groups = s->english ? senses_of(s->senses, stem, x->group) : 0;
	}
}

/* How many words from `i` on meet this span. */
static int32_t words_in(const struct reading *r, int32_t i, struct span span)
{
	int32_t n = 0;
	while (i + n < r->words.n && r->words.at[i + n].beg < span.end)
		n++;
	return n > 0 ? n : 1;
}

/* "Long Name (LN": with its bracket. */
static struct span closed(const struct reading *r, struct span s)
{
	struct str text = r->article->doc.text;
	bool open = str_find_char(span_text(text, s), '(') >= 0;
	if (open && s.end < text.len && text.at[s.end] == ')')
		s.end++;
	return s;
}

static int32_t read_name(const struct reading *r, int32_t i, struct lexeme *x)
{
	const struct entities *e = &r->source->story->entities;
	int32_t name = entity_name_at(e, r->source->article, r->words.at[i].beg);
	if (name < 0 || e->name[name].span.end > r->words.at[r->words.n - 1].end)
		return 0;
	const struct entity *meant = entity_meant(e, name);
	x->kind = LEXEME_NAME;
	x->index = name;
	x->span = closed(r, e->name[name].span);
	x->key = str_printf(r->arena, "%d:%.*s", meant->type, STR_ARG(meant->key));
	x->form = form_key(r->arena, e->name[name].text, e->name[name].type);
	return words_in(r, i, x->span);
}

/* A day or a stretch of days, said by date: durations and "now" are words. */
static bool is_date(const struct timex3 *t)
{
	if (t->type == TIMEX_DURATION || t->type == TIMEX_SET || t->certainty == CERTAINTY_VAGUE)
		return false;
	return (t->when.grain != GRAIN_NONE && t->when.grain != GRAIN_VAGUE) || t->value[0] == 'X';
}

static int32_t read_date(const struct reading *r, int32_t i, struct lexeme *x)
{
	const struct timexes *t = &r->article->timexes;
	int32_t at = timexes_find(t, r->words.at[i].beg);
	if (at >= t->n || !span_meets(t->at[at].span, r->words.at[i]) || !is_date(&t->at[at]))
		return 0;
	x->kind = LEXEME_DATE;
	x->index = at;
	x->span = t->at[at].span;
	x->key = str_of(t->at[at].value);
	x->form = fold_key(r->arena, span_text(r->article->doc.text, x->span));
	return words_in(r, i, x->span);
}

static int32_t read_number(const struct reading *r, int32_t i, struct lexeme *x)
{
	int32_t n = numeral_read(&r->keys, i, &x->value);
	if (n == 0)
		return 0;
	x->kind = LEXEME_NUMBER;
	x->index = -1;
	x->span = (struct span){r->words.at[i].beg, r->words.at[i + n - 1].end};
	struct str behind = str_from(r->article->doc.text, x->span.end);
	bool percent = str_starts(behind, STR("%")) || str_starts(behind, STR(" percent")) ||
		       str_starts(behind, STR(" per cent"));
	x->key = str_printf(r->arena, "%.12g%s", x->value, percent ? "%" : "");
	x->form = fold_key(r->arena, span_text(r->article->doc.text, x->span));
	return n;
}

/* Is the word cut off with who says it? Then what follows is another part. */
static bool is_cut_off(struct reading *r, struct span word)
{
	for (int32_t i = 0; i < r->without->n; i++)
		if (span_meets(r->without->at[i].span, word))
			return true;
	return false;
}

static void read_words(struct reading *r, struct span sentence)
{
	struct str text = span_text(r->article->doc.text, sentence);
	r->words = (struct spans){0};
	r->keys = (struct strs){0};
	segment_words(r->source->segmenter, r->arena, text, &r->words);
	for (int32_t i = 0; i < r->words.n; i++) {
		struct span *w = &r->words.at[i];
		VEC_PUSH(r->arena, &r->keys,
			stem_fold(r->source->stemmer, r->arena, span_text(text, *w)));
		w->beg += sentence.beg;
		w->end += sentence.beg;
	}
}

/* "(NATO)" behind the name it stands for says nothing new. */
static bool is_repeated(const struct reading *r, const struct lexeme *x)
{
	const struct lexeme *last = r->out->n > 0 ? &r->out->at[r->out->n - 1] : NULL;
	return last != NULL && x->kind == LEXEME_NAME && last->kind == LEXEME_NAME &&
	       str_eq(x->key, last->key) && x->span.beg <= last->span.end + 2;
}

static int32_t read_lexeme(const struct reading *r, int32_t i, struct lexeme *x)
{
	int32_t n = read_name(r, i, x);
	if (n == 0)
		n = read_date(r, i, x);
	if (n == 0)
		n = read_number(r, i, x);
	if (n > 0)
		return n;
	set_word(r, i, x);
	return 1;
}

static bool keep(struct reading *r, const struct lexeme *x)
{
	if (r->out->n == r->most) {
		r->out->cut = true;
		return false;
	}
	if (is_repeated(r, x))
		r->out->at[r->out->n - 1].span.end = x->span.end;
	else
		VEC_PUSH(r->arena, r->out, *x);
	return true;
}

static void read_sentence(struct reading *r, struct span sentence)
{
	bool cutting = false;
	read_words(r, sentence);
	for (int32_t i = 0, n; i < r->words.n; i += n) {
		struct lexeme x = {0};
		bool off = is_cut_off(r, r->words.at[i]);
		r->part += cutting && !off;
		cutting = off;
		x.part = r->part;
		n = read_lexeme(r, i, &x);
		if (off)
			VEC_PUSH(r->arena, &r->out->aside, x);
		else if (!keep(r, &x))
			return;
	}
	r->part++;
}

void lexemes_read(struct arena *a, const struct lexeme_source *s, struct sentence_span p,
	const struct attributions *without, int32_t most, struct lexemes *out)
{
	const struct article *x = s->story->at[s->article];
	struct reading r = {.arena = a,
		.source = s,
		.article = x,
		.without = without,
		.most = most,
		.out = out};
	*out = (struct lexemes){0};
	for (int32_t i = p.beg; i < p.end; i++) {
		const struct sentence *sentence = &x->doc.sentences.at[i];
		if (block_is_read((enum block_kind)x->doc.blocks.at[sentence->block].kind))
			read_sentence(&r, sentence->span);
	}
}
