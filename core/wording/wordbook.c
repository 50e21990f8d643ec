#include "config.h"

#include "core/wording/wordbook.h"

#include "core/base/buf.h"
#include "core/base/number.h"
#include "core/base/vec.h"

/* The value of a word in the map: its entry + 1, and how many words a phrase from it has. */
enum {
	LONGEST_SHIFT = 24,
	ENTRY_MASK = (1 << LONGEST_SHIFT) - 1,
	ENTRY_BYTES = 16, /* of a line, for a guess how many there are */
};

struct reading {
	struct wordbook *b;
	struct str list, file;
	struct str part; /* only groups of this list; len 0: all */
	bool left_out;   /* the group read is not of it */
	int32_t line;
	bool ok;
	struct err *e;
};

static void complain(struct reading *r, const char *what)
{
	if (r->ok && r->e != NULL)
		err_set(r->e, ERR_DATA, "%.*s:%d: %s", STR_ARG(r->file), r->line, what);
	r->ok = false;
}

static bool forms_parse(struct str s, uint8_t *out)
{
	static const struct {
		const char *name;
		uint8_t form;
	} table[] = {
		{"fixed", FORM_FIXED},
		{"noun", FORM_NOUN},
		{"verb", FORM_VERB},
		{"adjective", FORM_ADJECTIVE},
	};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		if (str_eq(s, str_of(table[i].name))) {
			*out = table[i].form;
			return true;
		}
	}
	return false;
}

/* "[label noun] reason"; "[modality/expected fixed] reason": of another list in this file */
static void read_group(struct reading *r, struct str line)
{
	struct arena *a = &r->b->arena;
	struct str reason = str_from(line, 1), head, name, forms = STR("fixed");
	struct word_group g = {.list = r->list};
	struct str list;
	if (str_find_char(reason, ']') < 0 || !str_cut(&reason, ']', &head) ||
		!str_cut(&head, ' ', &name) || name.len == 0) {
		complain(r, "[GROUP FORMS] REASON expected");
		return;
	}
	if (head.len > 0)
		forms = str_trim(head);
	if (!forms_parse(forms, &g.forms))
		complain(r, "forms are noun, verb, adjective or fixed");
	if (str_find_char(name, '/') > 0 && str_cut(&name, '/', &list))
		g.list = str_dup(a, list);
	r->left_out = r->part.len > 0 && !str_eq(r->part, g.list);
	if (r->left_out)
		return;
	g.name = str_dup(a, name);
	g.reason = str_dup(a, str_trim(reason));
	VEC_PUSH(a, &r->b->groups, g);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t';
}

/* The next word of *rest. */
static bool next_word(struct str *rest, struct str *out)
{
	int32_t i = 0, beg;
	while (i < rest->len && is_space(rest->at[i]))
		i++;
	for (beg = i; i < rest->len && !is_space(rest->at[i]);)
		i++;
	*out = str_sub(*rest, beg, i);
	*rest = str_from(*rest, i);
	return out->len > 0;
}

/* Small letters, one space between words; how many words. */
static int32_t normal(struct buf *to, struct str text, bool *capital)
{
	struct str word;
	int32_t n = 0;
	for (; next_word(&text, &word); n++) {
		if (n > 0)
			buf_add_char(to, ' ');
		for (int32_t i = 0; i < word.len; i++) {
			char c = word.at[i];
			bool upper = c >= 'A' && c <= 'Z';
			*capital |= upper;
			buf_add_char(to, upper ? (char)(c | 0x20) : c);
		}
	}
	return n;
}

/* Enters the phrase, and at its first word how long it is. */
static void index_entry(struct wordbook *b, struct str text, int32_t words)
{
	struct arena *a = &b->arena;
	int32_t space = str_find_char(text, ' ');
	int32_t *value = map_at(a, &b->words, text, 0);
	int32_t last = (*value & ENTRY_MASK) - 1;
	if (last < 0)
		*value |= b->entries.n; /* pushed already: its index + 1 */
	while (last >= 0 && b->entries.at[last].next >= 0)
		last = b->entries.at[last].next;
	if (last >= 0)
		b->entries.at[last].next = b->entries.n - 1;
	if (space < 0)
		return;
	value = map_at(a, &b->words, str_sub(text, 0, space), 0);
	if (*value >> LONGEST_SHIFT < words)
		*value = (*value & ENTRY_MASK) | words << LONGEST_SHIFT;
}

/* "unless WORD..." or "only WORD..." */
static void read_guard(struct reading *r, struct str rest, struct word_entry *x)
{
	struct str word;
	struct buf near = {0};
	bool capital = false;
	if (next_word(&rest, &word)) {
		x->only = str_eq(word, STR("only"));
		if (!x->only && !str_eq(word, STR("unless")))
			complain(r, "unless WORD... or only WORD... expected");
		else if (normal(&near, rest, &capital) > 0)
			x->near = buf_dup(&r->b->arena, &near);
	}
	buf_free(&near);
}

/* "beat the drum<TAB>2<TAB>unless band" */
static void read_entry(struct reading *r, struct str line)
{
	struct wordbook *b = r->b;
	struct str rest = line, text, weight;
	struct word_entry x = {.group = b->groups.n - 1, .next = -1, .weight = 2};
	struct buf low = {0};
	int32_t number = 2;
	str_cut(&rest, '\t', &text);
	if (str_cut(&rest, '\t', &weight) && !number_parse(str_trim(weight), 1, 3, &number))
		complain(r, "a weight from 1 to 3 expected behind a tab");
	x.weight = (uint8_t)number;
	int32_t words = normal(&low, text, &x.capital);
	if (words > WORDBOOK_WORDS)
		complain(r, "a phrase has at most 6 words");
	if (words > 0 && words <= WORDBOOK_WORDS) {
		x.text = buf_dup(&b->arena, &low);
		read_guard(r, rest, &x);
		VEC_PUSH(&b->arena, &b->entries, x);
		index_entry(b, x.text, words);
	}
	buf_free(&low);
}

static void read_lines(struct reading *r, struct str rest)
{
	struct str line;
	while (str_cut(&rest, '\n', &line)) {
		r->line++;
		if (line.len > 0 && line.at[line.len - 1] == '\r')
			line.len--;
		if (line.len == 0 || line.at[0] == '#')
			continue;
		if (line.at[0] == '[')
			read_group(r, line);
		else if (!r->left_out)
			read_entry(r, line);
	}
}

bool wordbook_read(
	struct wordbook *b, struct str list, struct str file, struct str text, struct err *e)
{
	struct reading r = {
		.b = b, .list = str_dup(&b->arena, list), .file = file, .ok = true, .e = e};
	struct word_group own = {.list = r.list, .name = STR("list"), .forms = FORM_FIXED};
	own.reason = STR("stands in the list");
	map_room(&b->arena, &b->words, b->words.n + text.len / ENTRY_BYTES);
	VEC_PUSH(&b->arena, &b->groups, own); /* of entries before the first group */
	read_lines(&r, text);
	return r.ok;
}

bool wordbook_read_part(struct wordbook *b, struct str part, struct str file, struct str text)
{
	struct reading r = {.b = b, .file = file, .part = part, .left_out = true, .ok = true};
	int32_t had = b->groups.n;
	read_lines(&r, text);
	return b->groups.n > had;
}

void wordbook_add_passives(struct wordbook *b)
{
	static const struct word_group groups[] = {
		{STR_INIT("passives"), STR_INIT("deed"),
			STR_INIT("a passive: nobody is said to do it"), FORM_FIXED},
		{STR_INIT("passives"), STR_INIT("judgement"),
			STR_INIT("somebody thinks or says it, and nobody is named"), FORM_FIXED},
	};
	b->passive = b->entries.n + 1;
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
		VEC_PUSH(&b->arena, &b->groups, groups[i]);
		VEC_PUSH(&b->arena, &b->entries,
			((struct word_entry){.text = STR("be + participle, no \"by\""),
				.group = b->groups.n - 1,
				.next = -1,
				.weight = 1}));
	}
}

void wordbook_free(struct wordbook *b)
{
	struct arena arena = b->arena;
	*b = (struct wordbook){0};
	arena_free(&arena);
}

int32_t wordbook_find(const struct wordbook *b, struct str words, uint8_t forms, int32_t *longest)
{
	const int32_t *value = map_find(&b->words, words);
	if (longest != NULL)
		*longest = value != NULL ? *value >> LONGEST_SHIFT : 0;
	int32_t i = value != NULL ? (*value & ENTRY_MASK) - 1 : -1;
	while (i >= 0 && forms != FORM_ANY &&
		(forms & b->groups.at[b->entries.at[i].group].forms) == 0)
		i = b->entries.at[i].next;
	return i;
}
