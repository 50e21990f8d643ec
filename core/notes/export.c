#include "config.h"

#include "core/notes/export.h"

#include "core/base/utf8.h"
#include "core/notes/excerpt.h"
#include "core/notes/prose.h"

/* ---- what they share */

struct str export_title(const struct anchored_notes *x)
{
	struct str text = x->notes->preamble, line;
	while (str_cut(&text, '\n', &line))
		if (str_starts(line, STR("# ")))
			return str_trim(str_from(line, 2));
	return STR("Notes");
}

struct notes_source export_source(const struct anchored_notes *x, int32_t note, int32_t target)
{
	const struct target *t = &x->notes->at[note].targets.at[target];
	const struct notes_source *known = notes_source(x->notes, t->key);
	int32_t article = x->at[note][target].article;
	struct notes_source s = {.key = t->key};
	if (known != NULL)
		s = *known;
	if (article < 0)
		return s;
	const struct notes_article *open = &x->articles->at[article];
	if (s.path.len == 0)
		s.path = open->path;
	if (s.title.len == 0)
		s.title = open->title.len > 0 ? open->title : open->source;
	return s;
}

struct str export_words(struct arena *a, const struct selector *s)
{
	if (s->last.len == 0)
		return str_trim(s->exact);
	return str_printf(a, "%.*s [\xE2\x80\xA6] %.*s", STR_ARG(str_trim(s->exact)),
		STR_ARG(str_trim(s->last)));
}

static void put_clean(struct buf *out, struct buf *text)
{
	utf8_clean(out, buf_str(text));
	buf_free(text);
}

/* White space as one space: one line. */
static void put_line(struct buf *out, struct str s)
{
	bool space = false;
	for (int32_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
		if (!is_space && space && i > 0)
			buf_add_char(out, ' ');
		if (!is_space)
			buf_add_char(out, c);
		space = is_space;
	}
}

/* "mk, 2026-11-22T06:34Z" */
static void put_who(struct buf *out, const struct note *n)
{
	buf_printf(out, "%.*s%s%.*s", STR_ARG(n->author),
		n->author.len > 0 && n->stamp.len > 0 ? ", " : "", STR_ARG(n->stamp));
}

/* "The Post, 2023-05-09, articles/002.txt" */
static void put_source(struct buf *out, const struct notes_source *s)
{
	put_line(out, s->title);
	if (s->title.len > 0 && s->path.len > 0)
		buf_add(out, STR(", "));
	put_line(out, s->path.len > 0 || s->title.len > 0 ? s->path : s->key);
}

/* ---- Markdown: a list with citations, for people */

/* All that could mean something gets a backslash, as in a quote. */
static void put_md(struct buf *out, struct str s)
{
	struct buf quote = {0};
	const struct selector words = {.exact = s};
	excerpt_format(&quote, &words);
	put_line(out, str_from(buf_str(&quote), 2));
	buf_free(&quote);
}

static void md_target(const struct anchored_notes *x, int32_t note, int32_t i, struct buf *out)
{
	struct arena a = {0};
	struct buf source = {0};
	const struct target *t = &x->notes->at[note].targets.at[i];
	struct notes_source s = export_source(x, note, i);
	enum anchor_state state = x->at[note][i].anchor.state;
	put_source(&source, &s);
	if (t->quote.exact.len > 0) {
		buf_add(out, STR("> "));
		put_md(out, export_words(&a, &t->quote));
		buf_add(out, STR("\n>\n> \xE2\x80\x94 "));
	} else {
		buf_add(out, STR("On "));
	}
	put_md(out, buf_str(&source));
	if (t->quote.exact.len > 0 && state != ANCHOR_EXACT)
		buf_printf(out, " (%s)", anchor_state_name(state));
	buf_add(out, STR("\n\n"));
	buf_free(&source);
	arena_free(&a);
}

static void md_note(const struct anchored_notes *x, int32_t note, struct buf *out)
{
	const struct note *n = &x->notes->at[note];
	for (int32_t i = 0; i < n->targets.n; i++)
		md_target(x, note, i, out);
	if (n->text.len > 0)
		buf_printf(out, "%.*s\n\n", STR_ARG(n->text));
	for (int32_t i = 0; i < n->tags.n; i++)
		buf_printf(out, "%s\\#%.*s", i > 0 ? " " : "", STR_ARG(n->tags.at[i]));
	if (n->tags.n > 0)
		buf_add(out, STR("\n\n"));
	if (n->author.len > 0 || n->stamp.len > 0) {
		put_who(out, n);
		buf_add(out, STR("\n\n"));
	}
}

void export_md(const struct anchored_notes *x, struct buf *out)
{
	struct buf text = {0};
	int32_t written = 0;
	buf_printf(&text, "# %.*s\n\n", STR_ARG(export_title(x)));
	for (int32_t i = 0; i < x->notes->n; i++) {
		if (x->notes->at[i].fault != NULL)
			continue;
		buf_add(&text, written++ > 0 ? STR("---\n\n") : STR(""));
		md_note(x, i, &text);
	}
	while (text.len > 1 && text.at[text.len - 2] == '\n')
		text.len--;
	put_clean(out, &text);
}

/* ---- Org */

/* Tags of Org are letters, digits, _ @ # %. */
static void org_tags(struct buf *out, const struct note *n)
{
	for (int32_t i = 0; i < n->tags.n; i++) {
		buf_add_char(out, i == 0 ? ' ' : ':');
		buf_add(out, i == 0 ? STR(":") : STR(""));
		for (int32_t k = 0; k < n->tags.at[i].len; k++) {
			char c = n->tags.at[i].at[k];
			bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
				    (c >= '0' && c <= '9') || c == '_' || c == '@' || c == '#' ||
				    c == '%' || (unsigned char)c >= 0x80;
			buf_add_char(out, fits ? c : '_');
		}
	}
	buf_add(out, n->tags.n > 0 ? STR(":") : STR(""));
}

/* A line that begins with * would be a headline, one with #+ a keyword: Org's comma hides it. */
static void org_text(struct buf *out, struct str text)
{
	for (int32_t at = 0, next; at < text.len; at = next) {
		struct str line = prose_line(text, at, &next);
		if (str_starts(line, STR("*")) || str_starts(str_trim(line), STR("#+")))
			buf_add_char(out, ' ');
		buf_add(out, line);
		buf_add_char(out, '\n');
	}
}

static void org_property(struct buf *out, const char *name, struct str value)
{
	if (value.len == 0)
		return;
	buf_printf(out, ":%s: ", name);
	put_line(out, value);
	buf_add_char(out, '\n');
}

static void org_note(const struct anchored_notes *x, int32_t note, struct buf *out)
{
	struct arena a = {0};
	const struct note *n = &x->notes->at[note];
	buf_add(out, STR("*"));
	for (int32_t i = 0; i < n->targets.n; i++)
		buf_printf(out, " %.*s", STR_ARG(n->targets.at[i].key));
	buf_add(out, n->targets.n == 0 ? STR(" The whole story") : STR(""));
	org_tags(out, n);
	buf_add(out, STR("\n:PROPERTIES:\n"));
	org_property(out, "ID", n->id);
	org_property(out, "CREATED", n->stamp);
	org_property(out, "AUTHOR", n->author);
	buf_add(out, STR(":END:\n"));
	for (int32_t i = 0; i < n->targets.n; i++) {
		struct notes_source s = export_source(x, note, i);
		struct str words = export_words(&a, &n->targets.at[i].quote);
		if (words.len > 0) {
			buf_add(out, STR("#+begin_quote\n"));
			org_text(out, words);
			buf_add(out, STR("#+end_quote\n"));
		}
		put_source(out, &s);
		buf_printf(out, " (%s)\n", anchor_state_name(x->at[note][i].anchor.state));
	}
	buf_add(out, n->text.len > 0 ? STR("\n") : STR(""));
	org_text(out, n->text);
	arena_free(&a);
}

void export_org(const struct anchored_notes *x, struct buf *out)
{
	struct buf text = {0};
	buf_printf(&text, "#+title: %.*s\n", STR_ARG(export_title(x)));
	for (int32_t i = 0; i < x->notes->n; i++) {
		if (x->notes->at[i].fault != NULL)
			continue;
		buf_add_char(&text, '\n');
		org_note(x, i, &text);
	}
	put_clean(out, &text);
}
