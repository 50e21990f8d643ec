#include "config.h"

#include "core/notes/note.h"

#include "core/base/number.h"
#include "core/base/vec.h"
#include "core/notes/definition.h"
#include "core/notes/excerpt.h"
#include "core/notes/prose.h"

bool note_is_heading(struct str line)
{
	int32_t i = prose_indent(line);
	if (i > 3 || !str_starts(str_from(line, i), STR("##")))
		return false;
	char c = i + 2 < line.len ? line.at[i + 2] : ' ';
	return c == ' ' || c == '\t' || c == '\r';
}

/* ---- the heading */

static struct str unescape(struct arena *a, struct str s)
{
	char *to = str_cstr(a, s);
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++) {
		if (s.at[i] == '\\' && i + 1 < s.len)
			i++;
		to[n++] = s.at[i];
	}
	return (struct str){to, n};
}

/* CommonMark: a heading may end in #s that mean nothing. */
static struct str without_closing(struct str s)
{
	int32_t end = s.len;
	while (end > 0 && s.at[end - 1] == '#')
		end--;
	bool closing = end < s.len && (end == 0 || s.at[end - 1] == ' ' || s.at[end - 1] == '\t');
	return closing ? str_trim(str_sub(s, 0, end)) : s;
}

/* Letters, digits and - as the program makes them; capitals, . and _ as hands may. */
bool note_is_key(struct str word)
{
	bool fits = word.len > 0;
	for (int32_t i = 0; fits && i < word.len; i++) {
		unsigned char c = (unsigned char)word.at[i], low = c | 0x20;
		fits = (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
		       c == '.' || c == '_' || c >= 0x80;
	}
	return fits;
}

static void add_word(struct arena *a, struct note *n, struct str word, bool *story)
{
	bool tag = word.len > 1 && (word.at[0] == '#' || str_starts(word, STR("\\#")));
	struct str plain = unescape(a, word), name = plain;
	while (str_starts(name, STR("#")))
		name = str_from(name, 1);
	if (tag && name.len > 0)
		VEC_PUSH(a, &n->tags, str_from(plain, 1));
	else if (name.len == 0)
		return; /* #s only: the end of a heading */
	else if (str_eq(plain, STR("*")))
		*story = true;
	else if (note_is_key(plain))
		VEC_PUSH(a, &n->targets, ((struct target){.key = plain, .chars = {-1, -1}}));
	else
		n->fault = "its heading has a word that is no key of an article";
}

static void parse_heading(struct arena *a, struct str line, struct note *n)
{
	bool story = false;
	struct str words = without_closing(str_trim(str_from(line, prose_indent(line) + 2)));
	while (words.len > 0) {
		int32_t end = 0;
		while (end < words.len && str_find_char(STR(" \t\v\f\r"), words.at[end]) < 0)
			end++;
		add_word(a, n, str_sub(words, 0, end), &story);
		words = str_trim(str_from(words, end));
	}
	if (story)
		n->targets.n = 0;
	else if (n->targets.n == 0 && n->fault == NULL)
		n->fault = "names no article; * stands for the whole story";
}

/* ---- definitions: places and articles */

/* "key#char=12,34"; without #char the span is {-1, -1}. */
static struct str parse_place(struct str destination, struct span *chars)
{
	int32_t at = str_find(destination, STR("#char="));
	*chars = (struct span){-1, -1};
	if (at < 0)
		return destination;
	struct str rest = str_from(destination, at + 6), beg;
	int32_t semicolon = str_find_char(rest, ';');
	if (semicolon >= 0)
		rest = str_sub(rest, 0, semicolon);
	struct span s;
	if (str_cut(&rest, ',', &beg) && number_parse(beg, 0, INT32_MAX, &s.beg) &&
		number_parse(rest, s.beg, INT32_MAX, &s.end))
		*chars = s;
	return str_sub(destination, 0, at);
}

/* The next target of that key that has no place yet; -1. */
static int32_t target_of(const struct note *n, struct str key, const bool *placed)
{
	for (int32_t i = 0; i < n->targets.n; i++)
		if (!placed[i] && str_eq(n->targets.at[i].key, key))
			return i;
	return -1;
}

static void take_stamp(struct note *n, const struct definition *d)
{
	struct str rest = d->title, first;
	if (n->id.len == 0)
		n->id = d->label;
	if (n->stamp.len > 0 || d->title.len == 0 || !str_cut(&rest, ' ', &first))
		return;
	bool dated = first.at[0] >= '0' && first.at[0] <= '9';
	n->stamp = dated ? first : (struct str){0};
	n->author = dated ? str_trim(rest) : d->title;
}

static bool is_key(const struct note *n, struct str key)
{
	for (int32_t i = 0; i < n->targets.n; i++)
		if (str_eq(n->targets.at[i].key, key))
			return true;
	return n->targets.n == 0 && str_eq(key, STR("*"));
}

struct parsing {
	struct arena *arena;
	struct note *note;
	struct notes_sources *sources;
	bool *placed; /* one a target */
	int32_t quotes;
	struct buf text;
	struct prose_fences fences;
};

/* A place of this note, an article, or a link of the reader's own (false). */
static bool take_definition(struct parsing *p, const struct definition *d, struct note_part *part)
{
	struct note *n = p->note;
	struct span chars;
	struct str key = parse_place(d->destination, &chars);
	/* An id is never a key of its note. */
	bool article = is_key(n, d->label) || (!is_key(n, key) && chars.beg < 0);
	if (article) {
		if (str_find(d->destination, STR("://")) >= 0 && !is_key(n, d->label))
			return false;
		part->kind = PART_SOURCE;
		VEC_PUSH(p->arena, p->sources,
			((struct notes_source){d->label, d->destination, d->title}));
		return true;
	}
	part->kind = PART_PLACE;
	part->index = target_of(n, key, p->placed);
	if (part->index >= 0) {
		n->targets.at[part->index].chars = chars;
		p->placed[part->index] = true;
	}
	take_stamp(n, d);
	return true;
}

/* ---- parts */

static int32_t take_quote(struct parsing *p, int32_t at, struct note_part *part)
{
	struct note *n = p->note;
	int32_t end = at, next;
	while (end < n->raw.len && excerpt_is_line(prose_line(n->raw, end, &next)))
		end = next;
	part->kind = PART_QUOTE;
	part->index = p->quotes++;
	excerpt_parse(p->arena, str_sub(n->raw, at, end), &n->targets.at[part->index].quote);
	return end;
}

static void take_fence(struct parsing *p, int32_t at, int32_t end)
{
	while (at < end) {
		buf_add(&p->text, prose_line(p->note->raw, at, &at));
		buf_add_char(&p->text, '\n');
	}
}

/* The part that begins at `at`; returns where the next one does. */
static int32_t take_part(struct parsing *p, int32_t at, struct note_part *part)
{
	struct note *n = p->note;
	struct definition d;
	int32_t next, length;
	char mark;
	bool bare;
	struct str line = prose_line(n->raw, at, &next);
	*part = (struct note_part){PART_TEXT, -1, {at, next}};
	if (str_trim(line).len == 0) {
		part->kind = PART_BLANK;
		buf_add_char(&p->text, '\n');
		return next;
	}
	int32_t end = prose_is_fence(line, &mark, &length, &bare)
			      ? prose_fence_end(&p->fences, n->raw, next, mark, length)
			      : -1;
	if (end > 0) {
		take_fence(p, at, end);
		return end;
	}
	if (excerpt_is_line(line) && p->quotes < n->targets.n)
		return take_quote(p, at, part);
	end = definition_parse(p->arena, n->raw, at, &d);
	if (end > 0 && take_definition(p, &d, part))
		return end;
	prose_add_line(&p->text, line);
	return next;
}

/* Texts with only blank lines between are one part, so that these stay with them. */
static void add_part(struct arena *a, struct note *n, struct note_part part)
{
	int32_t last = n->parts.n - 1;
	while (part.kind == PART_TEXT && last >= 0 && n->parts.at[last].kind == PART_BLANK)
		last--;
	if (part.kind == PART_TEXT && last >= 0 && n->parts.at[last].kind == PART_TEXT) {
		n->parts.at[last].span.end = part.span.end;
		n->parts.n = last + 1;
		return;
	}
	VEC_PUSH(a, &n->parts, part);
}

static struct str trim_lines(struct str s)
{
	while (s.len > 0 && s.at[0] == '\n')
		s = str_from(s, 1);
	while (s.len > 0 && str_find_char(STR("\n\r\t "), s.at[s.len - 1]) >= 0)
		s.len--;
	return s;
}

static bool is_place_of(const struct note *n, const struct definition *d)
{
	struct span chars;
	struct str key = parse_place(d->destination, &chars);
	return !is_key(n, d->label) && (chars.beg >= 0 || is_key(n, key));
}

/* Behind the places of the first id, if places of another one and words follow. */
static int32_t find_cut(struct arena *a, struct str block, const struct note *n)
{
	struct str id = {0};
	int32_t cut = -1, length;
	bool words = false, bare;
	char mark;
	struct prose_fences fences = {0};
	for (int32_t at = 0, next; at < block.len; at = next) {
		struct definition d;
		struct str line = prose_line(block, at, &next);
		int32_t end = definition_parse(a, block, at, &d);
		bool place = end > 0 && is_place_of(n, &d);
		if (place && id.len > 0 && words && !str_eq(d.label, id))
			return cut;
		if (place && (id.len == 0 || str_eq(d.label, id))) {
			id = d.label;
			cut = end;
			words = false;
		}
		words = words || (end < 0 && str_trim(line).len > 0);
		if (end < 0 && prose_is_fence(line, &mark, &length, &bare))
			end = prose_fence_end(&fences, block, next, mark, length);
		next = end > 0 ? end : next;
	}
	return block.len;
}

/* Keys and tags of the note before; quotes too if this one has a position but no quote. */
static void take_head(struct arena *a, const struct note *head, struct note *n)
{
	n->headless = true;
	n->tags = head->tags;
	n->targets.n = head->targets.n;
	n->targets.at = ARENA_ARRAY(a, struct target, head->targets.n + 1);
	for (int32_t i = 0; i < head->targets.n; i++)
		n->targets.at[i] =
			(struct target){.key = head->targets.at[i].key, .chars = {-1, -1}};
}

static void share_quotes(const struct note *head, struct note *n)
{
	for (int32_t i = 0; i < n->targets.n; i++)
		if (n->targets.at[i].chars.beg >= 0)
			n->targets.at[i].quote = head->targets.at[i].quote;
}

/* Blank lines behind a note belong to it. */
static int32_t with_blanks(struct str block, int32_t at)
{
	int32_t next = at;
	while (at < block.len && str_trim(prose_line(block, at, &next)).len == 0)
		at = next;
	return at;
}

int32_t note_parse(struct arena *a, struct str block, const struct note *head, struct note *out,
	struct notes_sources *sources)
{
	int32_t at = 0;
	*out = (struct note){.line = out->line};
	if (head != NULL) {
		take_head(a, head, out);
	} else {
		parse_heading(a, prose_line(block, 0, &at), out);
		VEC_PUSH(a, &out->parts, ((struct note_part){PART_HEADING, -1, {0, at}}));
	}
	out->raw = block;
	if (out->fault == NULL)
		out->raw = str_sub(block, 0, with_blanks(block, find_cut(a, block, out)));
	struct parsing p = {.arena = a, .note = out, .sources = sources};
	p.placed = ARENA_ARRAY(a, bool, out->targets.n + 1);
	while (at < out->raw.len) {
		struct note_part part;
		int32_t next = take_part(&p, at, &part);
		part.span.end = next;
		add_part(a, out, part);
		at = next;
	}
	if (head != NULL && p.quotes == 0)
		share_quotes(head, out);
	out->text = trim_lines(buf_dup(a, &p.text));
	buf_free(&p.text);
	return out->raw.len;
}

bool note_has_tag(const struct note *n, struct str tag)
{
	for (int32_t i = 0; i < n->tags.n; i++)
		if (str_eq(n->tags.at[i], tag))
			return true;
	return false;
}

static struct target copy_target(struct arena *a, const struct target *t)
{
	return (struct target){str_dup(a, t->key),
		{str_dup(a, t->quote.prefix), str_dup(a, t->quote.exact), str_dup(a, t->quote.last),
			str_dup(a, t->quote.suffix)},
		t->chars};
}

struct note note_copy(struct arena *a, const struct note *n)
{
	struct note copy = *n;
	copy.id = str_dup(a, n->id);
	copy.stamp = str_dup(a, n->stamp);
	copy.author = str_dup(a, n->author);
	copy.text = str_dup(a, n->text);
	copy.raw = str_dup(a, n->raw);
	copy.targets.at = ARENA_ARRAY(a, struct target, n->targets.n + 1);
	copy.tags.at = ARENA_ARRAY(a, struct str, n->tags.n + 1);
	copy.parts.at = ARENA_ARRAY(a, struct note_part, n->parts.n + 1);
	for (int32_t i = 0; i < n->targets.n; i++)
		copy.targets.at[i] = copy_target(a, &n->targets.at[i]);
	for (int32_t i = 0; i < n->tags.n; i++)
		copy.tags.at[i] = str_dup(a, n->tags.at[i]);
	for (int32_t i = 0; i < n->parts.n; i++)
		copy.parts.at[i] = n->parts.at[i];
	return copy;
}
