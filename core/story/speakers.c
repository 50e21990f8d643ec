#include "config.h"

#include "core/story/speakers.h"

#include "core/story/story.h"

enum {
	PRONOUN_SENTENCES = 8, /* how far back a pronoun may point */
	ROLE_NAMES = 80,       /* names before a role that are looked at */
	ROLE_REACH = 90,       /* bytes between a name and what the person is */
};

enum wants { WANTS_NOBODY, WANTS_MALE, WANTS_FEMALE, WANTS_PERSON, WANTS_THING };

struct search {
	const struct entities *e;
	const struct article *x;
	const struct speakers *known;
	int32_t article;
	int32_t quote; /* at work: those before it are known */
	struct span speaker;
	bool stranger;
	struct speaker found;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* The word that ends before `at`, over one space, comma or stop; len 0 if there is none. */
static struct str word_before(struct str text, int32_t at)
{
	int32_t end = at;
	while (end > 0 && at - end < 3 && !is_letter(text.at[end - 1]))
		end--;
	int32_t beg = end;
	while (beg > 0 && (is_letter(text.at[beg - 1]) || text.at[beg - 1] == '-'))
		beg--;
	return str_sub(text, beg, end);
}

static int gender_of_word(struct str w)
{
	static const char *const male[] = {"mr", "sir", "lord", "king", "prince", "duke", "father",
		"brother", "son", "husband", "actor", "widower"};
	static const char *const female[] = {"ms", "mrs", "miss", "lady", "dame", "queen",
		"princess", "duchess", "mother", "sister", "daughter", "wife", "actress", "widow"};
	for (size_t i = 0; i < sizeof male / sizeof *male; i++)
		if (str_eq_nocase(w, str_of(male[i])))
			return 1;
	for (size_t i = 0; i < sizeof female / sizeof *female; i++)
		if (str_eq_nocase(w, str_of(female[i])))
			return -1;
	if (w.len > 5 && (str_ends(w, STR("woman"))))
		return -1;
	return w.len > 5 && str_ends(w, STR("man")) ? 1 : 0;
}

/* Titles and roles before the names of a person: "Ms. Moen", "spokeswoman Mao Ning". */
static void read_genders(const struct story *s, const struct entities *e, struct speakers *out)
{
	for (int32_t i = 0; i < e->names; i++) {
		const struct name *n = &e->name[i];
		if (n->type != ENTITY_PER)
			continue;
		struct str text = s->at[n->article]->doc.text;
		int32_t entity = e->joined[i].entity;
		out->gender[entity] += gender_of_word(word_before(text, n->span.beg));
	}
}

void speakers_open(
	struct arena *a, const struct story *s, const struct entities *e, struct speakers *out)
{
	int32_t n = 0;
	*out = (struct speakers){.articles = s->n};
	out->first = ARENA_ARRAY(a, int32_t, s->n + 1);
	for (int32_t i = 0; i < s->n; i++) {
		out->first[i] = n;
		n += s->at[i]->quotes.n;
	}
	out->at = ARENA_ARRAY(a, struct speaker, n + 1);
	out->gender = ARENA_ARRAY(a, int32_t, e->n + 1);
	read_genders(s, e, out);
}

static enum wants wants_of(struct str word)
{
	static const struct {
		const char *word;
		enum wants wants;
	} table[] = {{"he", WANTS_MALE}, {"him", WANTS_MALE}, {"himself", WANTS_MALE},
		{"his", WANTS_MALE}, {"she", WANTS_FEMALE}, {"her", WANTS_FEMALE},
		{"herself", WANTS_FEMALE}, {"they", WANTS_PERSON}, {"them", WANTS_PERSON},
		{"it", WANTS_THING}};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (str_eq_nocase(word, str_of(table[i].word)))
			return table[i].wants;
	return WANTS_NOBODY;
}

static bool fits(const struct search *q, int32_t entity, enum wants wants)
{
	uint8_t type = q->e->at[entity].type;
	int32_t gender = q->known->gender[entity];
	switch (wants) {
	case WANTS_MALE:
		return type == ENTITY_PER && gender >= 0;
	case WANTS_FEMALE:
		return type == ENTITY_PER && gender <= 0;
	case WANTS_PERSON:
		return type == ENTITY_PER || type == ENTITY_ORG;
	case WANTS_THING:
		return type == ENTITY_ORG || type == ENTITY_LOC;
	case WANTS_NOBODY:
		break;
	}
	return false;
}

static const struct speaker *known_at(const struct search *q, int32_t quote)
{
	return &q->known->at[q->known->first[q->article] + quote];
}

static void settle(struct search *q, int32_t name, enum speaker_by by)
{
	q->found = (struct speaker){q->e->joined[name].entity, name, (uint8_t)by};
}

static bool is_own(struct str text, struct span name)
{
	struct str behind = str_sub(text, name.end, name.end + 4);
	return str_starts(behind, STR("'s")) || str_starts(behind, STR("\xE2\x80\x99s"));
}

/* A name that is all of the speaker but "the" or a title. */
static bool by_name(struct search *q)
{
	for (int32_t i = entity_first_name(q->e, q->article, q->speaker.beg); i < q->e->names;
		i++) {
		const struct name *n = &q->e->name[i];
		if (n->article != q->article || n->span.beg >= q->speaker.end)
			break;
		struct str lead = str_trim(str_sub(q->x->doc.text, q->speaker.beg, n->span.beg));
		bool whole = n->span.end >= q->speaker.end &&
			     (str_find_char(lead, ' ') < 0 || n->span.beg <= q->speaker.beg);
		if (whole && (lead.len <= 5 || n->span.beg <= q->speaker.beg)) {
			settle(q, i, SPEAKER_NAMED);
			return true;
		}
	}
	return false;
}

/* Somebody who speaks in `where`, in the author's words: the last before the speaker. */
static int32_t speaking_in(const struct search *q, struct span where, enum wants wants)
{
	for (int32_t i = q->quote - 1; i >= 0 && i > q->quote - 16; i--) {
		const struct quote *other = &q->x->quotes.at[i];
		const struct speaker *who = known_at(q, i);
		if (other->speaker.end <= other->speaker.beg || other->speaker.beg >= where.end)
			continue;
		if (other->speaker.beg < where.beg)
			break;
		if (other->speaker.beg == q->speaker.beg || who->entity < 0)
			continue;
		if (fits(q, who->entity, wants))
			return who->name;
	}
	return -1;
}

/* "met with Smith": not who the sentence is about. */
static bool is_object(struct str before)
{
	static const char *const words[] = {"with", "to", "by", "from", "of", "for", "at",
		"against", "about", "on", "under", "after", "before", "like", "than", "told"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(before, str_of(words[i])))
			return true;
	return false;
}

/* "It hangs beside a drawing by Smith": what follows a pronoun is not what it is about. */
static bool begins_with_pronoun(struct str text, struct span where)
{
	int32_t end = where.beg;
	while (end < where.end && is_letter(text.at[end]))
		end++;
	return wants_of(str_sub(text, where.beg, end)) != WANTS_NOBODY;
}

/*
 * Who is named first in `where`, outside of quotations, and may be its subject;
 * one that may not, "Smith's" or "to Smith", goes to `weak`. -1 if there is none.
 */
static int32_t named_in(const struct search *q, struct span where, enum wants wants, int32_t *weak)
{
	struct str text = q->x->doc.text;
	bool elsewhere = begins_with_pronoun(text, where);
	for (int32_t i = entity_first_name(q->e, q->article, where.beg); i < q->e->names; i++) {
		const struct name *n = &q->e->name[i];
		if (n->article != q->article || n->span.beg >= where.end)
			break;
		if (!n->counted || !fits(q, q->e->joined[i].entity, wants))
			continue;
		int32_t in = quotes_at(&q->x->quotes, n->span.beg);
		if (in >= 0 && q->x->quotes.at[in].kind != QUOTE_SCARE)
			continue;
		if (!elsewhere && !is_own(text, n->span) &&
			!is_object(word_before(text, n->span.beg)))
			return i;
		if (*weak < 0)
			*weak = i;
	}
	return -1;
}

/* As far back as a pronoun of block `i` may point: two paragraphs, over pictures and junk. */
static int32_t paragraph_before(const struct document *d, int32_t i)
{
	for (int32_t n = 0; n < 2 && i > 0; i--)
		n += block_is_counted((enum block_kind)d->blocks.at[i - 1].kind);
	return i;
}

static bool by_pronoun(struct search *q)
{
	const struct document *d = &q->x->doc;
	enum wants wants = wants_of(span_text(d->text, q->speaker));
	int32_t last = document_sentence(d, q->speaker.beg), name = -1, weak = -1;
	if (wants == WANTS_NOBODY || last < 0 || q->stranger)
		return false;
	int32_t block = paragraph_before(d, d->sentences.at[last].block);
	for (int32_t i = last; i >= 0 && i > last - PRONOUN_SENTENCES && name < 0; i--) {
		struct span where = d->sentences.at[i].span;
		if (d->sentences.at[i].block < block)
			break;
		if (where.end > q->speaker.beg)
			where.end = q->speaker.beg;
		name = speaking_in(q, where, wants);
		if (name < 0)
			name = named_in(q, where, wants, &weak);
	}
	if (name < 0)
		name = weak;
	if (name >= 0)
		settle(q, name, SPEAKER_PRONOUN);
	return name >= 0;
}

/* "the minister of trade": minister; len 0 if it is not said to be a certain one. */
static struct str role_of(struct str phrase)
{
	static const struct str sure[] = {STR_INIT("the "), STR_INIT("his "), STR_INIT("her "),
		STR_INIT("their "), STR_INIT("its "), STR_INIT("this "), STR_INIT("that ")};
	for (size_t i = 0; i < sizeof sure / sizeof *sure; i++) {
		if (!str_eq_nocase(str_sub(phrase, 0, sure[i].len), sure[i]))
			continue;
		struct str rest = str_from(phrase, sure[i].len), word, head = {0};
		while (str_cut(&rest, ' ', &word)) {
			if (str_eq(word, STR("of")) || str_eq(word, STR("for")) ||
				str_eq(word, STR("from")) || str_eq(word, STR("in")))
				break;
			head = word;
		}
		return head;
	}
	return (struct str){0};
}

/* Is `word` one of the words of `text`, in any case? */
static bool has_word(struct str text, struct str word)
{
	for (int32_t at = 0; at + word.len <= text.len; at++) {
		bool begins = at == 0 || !is_letter(text.at[at - 1]);
		bool ends = at + word.len == text.len || !is_letter(text.at[at + word.len]);
		if (begins && ends && str_eq_nocase(str_sub(text, at, at + word.len), word))
			return true;
	}
	return false;
}

/* "the minister, Halvard Eide"; "Foreign Minister Qin Gang"; "Mao Ning, a spokeswoman for". */
static bool is_called(struct str text, struct span name, struct str role)
{
	if (str_eq_nocase(word_before(text, name.beg), role))
		return true;
	struct str behind = str_sub(text, name.end, name.end + ROLE_REACH), phrase;
	if (!str_starts(behind, STR(", ")))
		return false;
	behind = str_from(behind, 2);
	if (!str_cut(&behind, ',', &phrase))
		return false;
	int32_t stop = str_find(phrase, STR(". "));
	return has_word(str_sub(phrase, 0, stop >= 0 ? stop : phrase.len), role);
}

static bool by_role(struct search *q)
{
	struct str text = q->x->doc.text, role = role_of(span_text(text, q->speaker));
	int32_t last = entity_first_name(q->e, q->article, q->speaker.beg) - 1;
	if (role.len < 3)
		return false;
	for (int32_t i = last; i >= 0 && i > last - ROLE_NAMES; i--) {
		const struct name *n = &q->e->name[i];
		if (n->article != q->article)
			break;
		if (!n->counted || q->e->at[q->e->joined[i].entity].type != ENTITY_PER ||
			!is_called(text, n->span, role))
			continue;
		settle(q, i, SPEAKER_ROLE);
		return true;
	}
	return false;
}

/* "a Tarn Post report", "the report by the Tarn Post" */
static bool is_reported(struct str text, struct span name, struct str what)
{
	struct str behind = str_sub(text, name.end, name.end + 1 + what.len);
	if (str_starts(behind, STR(" ")) && str_eq_nocase(str_from(behind, 1), what))
		return true;
	int32_t at = name.beg;
	struct str word = word_before(text, at);
	if (str_eq_nocase(word, STR("the"))) {
		at = (int32_t)(word.at - text.at);
		word = word_before(text, at);
	}
	if (!str_eq_nocase(word, STR("by")) && !str_eq_nocase(word, STR("in")) &&
		!str_eq_nocase(word, STR("from")) && !str_eq_nocase(word, STR("of")))
		return false;
	return str_eq_nocase(word_before(text, (int32_t)(word.at - text.at)), what);
}

/* "the report" behind "a report by the Tarn Post": that paper. */
static bool by_report(struct search *q)
{
	struct str text = q->x->doc.text, what = role_of(span_text(text, q->speaker));
	int32_t last = entity_first_name(q->e, q->article, q->speaker.beg) - 1;
	if (what.len < 3)
		return false;
	for (int32_t i = last; i >= 0 && i > last - ROLE_NAMES; i--) {
		const struct name *n = &q->e->name[i];
		if (n->article != q->article)
			break;
		if (!n->counted || n->type == ENTITY_PER || n->type == ENTITY_LOC ||
			!is_reported(text, n->span, what))
			continue;
		settle(q, i, SPEAKER_REPORT);
		return true;
	}
	return false;
}

/* One that goes on speaking is the same, and was settled before if it stands before. */
static bool by_other(struct search *q)
{
	int32_t from = q->x->quotes.at[q->quote].from;
	if (from < 0 || from >= q->quote || known_at(q, from)->by == SPEAKER_NONE)
		return false;
	q->found = *known_at(q, from);
	return true;
}

void speakers_step(
	const struct story *s, const struct entities *e, int32_t article, struct speakers *out)
{
	struct search q = {.e = e, .x = s->at[article], .known = out, .article = article};
	for (q.quote = 0; q.quote < q.x->quotes.n; q.quote++) {
		q.speaker = q.x->quotes.at[q.quote].speaker;
		q.stranger = q.x->quotes.at[q.quote].stranger;
		q.found = (struct speaker){-1, -1, SPEAKER_NONE};
		if (q.speaker.end > q.speaker.beg && !by_other(&q) && !by_name(&q) &&
			!by_pronoun(&q))
			by_role(&q);
		out->at[out->first[article] + q.quote] = q.found;
	}
}

struct speaker speaker_meant(const struct story *s, int32_t article, struct span speaker)
{
	struct search q = {.e = &s->entities,
		.x = s->at[article],
		.known = &s->speakers,
		.article = article,
		.speaker = speaker,
		.found = {-1, -1, SPEAKER_NONE}};
	if (article >= s->speakers.articles || speaker.end <= speaker.beg)
		return q.found;
	q.quote = quotes_find(&q.x->quotes, speaker.beg);
	if (!by_name(&q) && !by_pronoun(&q) && !by_role(&q))
		by_report(&q);
	return q.found;
}

static const struct speaker *find(const struct story *s, int32_t article, int32_t i)
{
	const struct speakers *v = &s->speakers;
	if (article < 0 || article >= v->articles || i < 0 || i >= s->at[article]->quotes.n)
		return NULL;
	return &v->at[v->first[article] + i];
}

int32_t speaker_entity(const struct story *s, int32_t article, int32_t i)
{
	const struct speaker *who = find(s, article, i);
	return who != NULL ? who->entity : -1;
}

struct str speaker_text(const struct story *s, int32_t article, int32_t i)
{
	int32_t entity = speaker_entity(s, article, i);
	const struct article *x = s->at[article];
	struct span as = x->quotes.at[i].speaker;
	if (entity >= 0)
		return s->entities.at[entity].name;
	return as.end > as.beg ? span_text(x->doc.text, as) : (struct str){0};
}

int32_t speaker_quote_at(const struct story *s, int32_t article, int32_t at)
{
	const struct quotes *q = &s->at[article]->quotes;
	int32_t i = quotes_at(q, at);
	while (i >= 0 && q->at[i].kind == QUOTE_SCARE)
		i = q->at[i].outer;
	return i;
}

struct str speaker_meant_why(
	struct arena *a, const struct story *s, struct str as, struct speaker who)
{
	if (as.len == 0)
		return STR("no speaker");
	if (who.by == SPEAKER_NONE)
		return str_printf(a, "\"%.*s\", who is not named", STR_ARG(as));
	struct str name = s->entities.at[who.entity].name;
	struct str of = s->entities.name[who.name].text;
	if (who.by == SPEAKER_PRONOUN)
		return str_printf(a,
			"\"%.*s\" is %.*s: \"%.*s\" is the nearest before it that fits",
			STR_ARG(as), STR_ARG(name), STR_ARG(of));
	if (who.by == SPEAKER_ROLE)
		return str_printf(
			a, "\"%.*s\" is %.*s, who is called so", STR_ARG(as), STR_ARG(name));
	if (who.by == SPEAKER_REPORT)
		return str_printf(
			a, "\"%.*s\" is that of %.*s, named before", STR_ARG(as), STR_ARG(name));
	return str_printf(a, "\"%.*s\" is %.*s", STR_ARG(as), STR_ARG(name));
}

struct str speaker_why(struct arena *a, const struct story *s, int32_t article, int32_t i)
{
	const struct speaker *who = find(s, article, i);
	const struct article *x = s->at[article];
	struct str as = span_text(x->doc.text, x->quotes.at[i].speaker);
	return speaker_meant_why(
		a, s, as, who != NULL ? *who : (struct speaker){-1, -1, SPEAKER_NONE});
}
