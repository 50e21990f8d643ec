#include "config.h"

#include "core/wording/portrait.h"

#include "core/base/vec.h"

enum part portrait_part(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n ? (enum part)p->part[i] : PART_OPENS;
}

struct str portrait_low(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n ? plain_low(&p->words.at[i]) : (struct str){0};
}

bool portrait_is(const struct portrait *p, int32_t i, const char *low)
{
	return str_eq(portrait_low(p, i), str_of(low));
}

bool portrait_apart(const struct portrait *p, int32_t i)
{
	return i >= p->words.n || p->words.at[i].apart || p->words.at[i].first;
}

bool portrait_is_content(const struct portrait *p, int32_t i)
{
	return i >= 0 && i < p->words.n && p->part[i] == PART_CONTENT && p->name[i] < 0 &&
	       p->words.at[i].len > 0;
}

void portrait_add(
	struct portrait *p, enum portrayal_kind kind, int32_t name, int32_t beg, int32_t end)
{
	if (end <= beg)
		return;
	struct portrayal l = {
		.name = p->names.at[name].span, .sentence = p->sentence, .kind = (uint8_t)kind};
	l.span = (struct span){p->words.at[beg].span.beg, p->words.at[end - 1].span.end};
	VEC_PUSH(p->arena, p->out, l);
}

int32_t portrait_phrase_end(const struct portrait *p, int32_t i, int32_t most)
{
	int32_t end = i + 1;
	while (end < p->words.n && end - i < most && !portrait_apart(p, end) &&
		portrait_part(p, end) != PART_OPENS && portrait_part(p, end) != PART_PRONOUN)
		end++;
	while (end > i + 1 && portrait_part(p, end - 1) != PART_CONTENT &&
		portrait_part(p, end - 1) != PART_TIME)
		end--;
	return end < p->words.n ? end : p->words.n;
}

int32_t portrait_name_end(const struct portrait *p, int32_t i)
{
	int32_t end = i + 1;
	while (end < p->words.n && p->name[end] == p->name[i])
		end++;
	return end;
}

/* "a Finn plan": the name tells of another noun. */
static bool is_attribute(const struct portrait *p, int32_t end)
{
	return end < p->words.n && !portrait_apart(p, end) &&
	       (portrait_is_content(p, end) || p->name[end] >= 0);
}

/* -------------------------------------------------------------------- build */

/* Where the name begins that this one repeats: "the Old Tarn Union (OTU)"; `beg` if none. */
static int32_t repeated(const struct portrait *p, int32_t beg)
{
	int32_t i = beg - 1;
	if (i < 0 || !portrait_apart(p, beg) || p->name[i] < 0 || !p->names.at[p->name[i]].wanted)
		return beg;
	while (i > 0 && p->name[i - 1] == p->name[i])
		i--;
	return i;
}

static void look_at(struct portrait *p, int32_t beg, int32_t end)
{
	int32_t name = p->name[beg], whole = repeated(p, beg), from = beg;
	const struct plain_word *last = &p->words.at[end - 1];
	bool attribute = is_attribute(p, end);
	if (p->names.at[name].person || !attribute)
		from = portrait_modifiers(p, name, beg);
	if (last->bare < last->len) {
		portrait_owned(p, name, end);
		return;
	}
	/* "Orla Finn, a pilot, left"; "the pilot, Orla Finn, left". */
	int32_t behind = portrait_apposition(p, name, end);
	bool set_off = beg > 0 && portrait_apart(p, beg) && portrait_apart(p, end);
	if (set_off && behind == end && whole == beg)
		portrait_apposed(p, name, beg, end);
	portrait_behind(p, name, (struct portrait_at){whole, end, set_off}, behind);
	/* "calls Finn stubborn": of people such a word is no noun. */
	if (!attribute || p->names.at[name].person)
		portrait_before(p, name, from, end);
}

static void read_words(struct portrait *p)
{
	for (int32_t i = 0; i < p->words.n; i++) {
		struct span s = p->words.at[i].span;
		while (p->next < p->names.n && p->names.at[p->next].span.end <= s.beg)
			p->next++;
		bool named = p->next < p->names.n && p->names.at[p->next].span.beg < s.end;
		p->name[i] = named ? p->next : -1;
		p->part[i] = (int8_t)(named ? PART_CONTENT : part_of(portrait_low(p, i)));
	}
	for (int32_t i = 0, end; i < p->words.n; i = end) {
		for (end = i + 1; end < p->words.n && p->name[i] >= 0;)
			if (p->name[end] == p->name[i])
				end++;
			else
				break;
		if (p->name[i] >= 0 && p->names.at[p->name[i]].wanted)
			look_at(p, i, end);
	}
}

void portrayals_read(struct arena *a, const struct document *d, struct portrayed_names names,
	int32_t first, int32_t end, struct portrayals *out)
{
	if (!plain_words_know(d->language))
		return;
	struct portrait *p = ARENA_NEW(a, struct portrait);
	p->arena = a;
	p->out = out;
	p->names = names;
	for (p->sentence = first; p->sentence < end; p->sentence++) {
		const struct sentence *s = &d->sentences.at[p->sentence];
		enum block_kind kind = (enum block_kind)d->blocks.at[s->block].kind;
		struct span rest = s->span;
		while (rest.beg < rest.end && (block_is_counted(kind) || kind == BLOCK_LIST)) {
			rest.beg = plain_words_read(d->text, rest, &p->words);
			read_words(p);
		}
	}
}

void portrayals_build(struct arena *a, const struct document *d, struct portrayed_names names,
	struct portrayals *out)
{
	portrayals_read(a, d, names, 0, d->sentences.n, out);
}

const char *portrayal_kind_name(enum portrayal_kind kind)
{
	static const char *const name[PORTRAYAL_KINDS] = {"label", "actor", "target", "owns"};
	return kind < PORTRAYAL_KINDS ? name[kind] : "none";
}
