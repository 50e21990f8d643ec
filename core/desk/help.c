#include "config.h"

#include "core/desk/help.h"

#include <string.h>

#include "core/base/vec.h"
#include "core/text/fold.h"
#include "core/view/why.h"

const struct place nowhere = {-1, {0, 0}};

struct line *text_row(struct desk *d, struct place where)
{
	struct arena *a = &d->text_arena;
	int32_t n = d->text_rows.n;
	d->text_places = vec_room(a, d->text_places, n, sizeof *d->text_places);
	d->text_places[n] = where;
	VEC_PUSH(a, &d->text_rows, ((struct line){0}));
	return &d->text_rows.at[n];
}

static bool filtered_out(struct desk *d, struct str text)
{
	if (d->text_filter.len == 0)
		return false;
	struct arena a = {0};
	bool has = str_find(fold_key(&a, text), fold_key(&a, d->text_filter)) >= 0;
	arena_free(&a);
	return !has;
}

void text_say(struct desk *d, struct str text, enum face face, struct place where)
{
	if (filtered_out(d, text))
		return;
	struct line *l = text_row(d, where);
	line_add_cut(&d->text_arena, d->segmenter, l, text, face, d->text_width - 1,
		d->ascii ? STR("$") : STR("…"));
}

struct str help_keys(
	struct desk *d, struct arena *a, enum context context, struct str action, int32_t columns)
{
	struct str out = STR("");
	for (int32_t i = 0; i < d->keymap.n; i++) {
		const struct binding *b = &d->keymap.at[i];
		if (b->context != context || !str_eq(b->action, action))
			continue;
		struct str keys = keys_format(a, &b->keys);
		if (out.len > 0 && out.len + 1 + text_columns(d->segmenter, keys) > columns)
			continue;
		out = out.len == 0 ? keys : str_printf(a, "%.*s %.*s", STR_ARG(out), STR_ARG(keys));
	}
	return out;
}

/* The context the help is about: of the pane it was opened from, then by Tab. */
static enum context help_context(const struct desk *d)
{
	return (enum context)d->help_context;
}

enum { KEYS_COLUMNS = 20, GROUP_COLUMNS = 8 };

struct help_item {
	struct str keys, about;
	enum command_group group;
};

struct help_items {
	struct help_item *at;
	int32_t n;
};

static const struct command *first_command(struct str action, struct arena *a, struct str *args)
{
	struct arguments w;
	*args = STR("");
	if (!line_words(a, action, &w, NULL, NULL) || w.n == 0)
		return NULL;
	if (w.n > 1)
		*args = w.at[1].text;
	return command_find(w.at[0].text);
}

/* What the key does: the description of its binding, else the command's help and argument. */
static struct str binding_about(
	struct arena *a, const struct binding *b, const struct command *c, struct str args)
{
	if (b->description.len > 0)
		return b->description;
	if (c == NULL)
		return b->action;
	if (args.len > 0 && c->complete == COMPLETE_WORDS)
		return str_printf(a, "%s: %.*s", c->help, STR_ARG(args));
	if (args.len > 0 && args.at[0] == '-')
		return str_printf(a, "%s, up", c->help);
	return str_of(c->help);
}

/* One row an action: keys of the same action in the same context stand together. */
static void collect(struct desk *d, struct arena *a, enum context context, struct help_items *out)
{
	for (int32_t i = 0; i < d->keymap.n; i++) {
		const struct binding *b = &d->keymap.at[i];
		bool seen = false;
		if (b->context != context)
			continue;
		for (int32_t j = 0; j < i && !seen; j++)
			seen = d->keymap.at[j].context == context &&
			       str_eq(d->keymap.at[j].action, b->action);
		if (seen)
			continue;
		struct str args;
		const struct command *c = first_command(b->action, a, &args);
		VEC_PUSH(a, out,
			((struct help_item){help_keys(d, a, context, b->action, KEYS_COLUMNS - 1),
				binding_about(a, b, c, args),
				c != NULL ? (enum command_group)c->group : GROUP_PROGRAM}));
	}
}

static void help_group(struct desk *d, const struct help_items *items, enum command_group group)
{
	bool first = true;
	struct arena *a = &d->text_arena;
	for (int32_t i = 0; i < items->n; i++) {
		const struct help_item *it = &items->at[i];
		if (it->group != group)
			continue;
		if (filtered_out(
			    d, str_printf(a, "%.*s %.*s", STR_ARG(it->keys), STR_ARG(it->about))))
			continue;
		struct line *l = text_row(d, nowhere);
		line_add(a, d->segmenter, l, STR(" "), FACE_TEXT);
		if (first)
			line_add(
				a, d->segmenter, l, str_of(command_group_name(group)), FACE_RECEDE);
		first = false;
		line_pad(a, l, GROUP_COLUMNS, FACE_TEXT);
		line_add_cut(a, d->segmenter, l, it->keys, FACE_TEXT, KEYS_COLUMNS - 1, STR(""));
		line_pad(a, l, GROUP_COLUMNS + KEYS_COLUMNS, FACE_TEXT);
		line_add_cut(a, d->segmenter, l, it->about, FACE_TEXT,
			d->text_width - 1 - GROUP_COLUMNS - KEYS_COLUMNS,
			d->ascii ? STR("$") : STR("…"));
	}
	if (!first && d->text_filter.len == 0)
		text_row(d, nowhere);
}

/* What marks mean. */
static void legend(struct desk *d)
{
	static const struct {
		int8_t glyph; /* enum glyph; -1: `mark` */
		const char *mark, *means;
	} rows[] = {
		{-1, ">", "focus of the pane; the cursor stands there too"},
		{-1, "1-9", "so many other articles say the sentence that begins here"},
		{-1, "-", "title, byline, caption or boilerplate: read, but not counted"},
		{GLYPH_NONE, "", "none or not known; in Compare: only the other article says it"},
		{GLYPH_CUT, "", "cut here: the field goes on; in Compare: words left out"},
		{-1, "\"", "another article has this sentence in nearly the same words"},
		{GLYPH_FOLD, "", "a folded run of sentences"},
		{GLYPH_SAID, "",
			"in the Matrix: the article says it, in the sentence of that number"},
		{GLYPH_PARTLY, "",
			"in the Matrix: a sentence resembles it, or most of it stands here and "
			"there"},
		{-1, "=", "a strong link between two articles"},
		{-1, "~",
			"a possible one; before a date: about; of an article: not given by itself"},
		{-1, "+", "a link by the reader"},
		{GLYPH_BORDER, "", "in Compare: the link goes on"},
		{-1, "[ ]", "in Compare: words that differ, where colours cannot tell"},
		{-1, "<", "before that date; ? no date is known"},
		{-1, "/", "either, or from one to the other; l shows the whole dates"},
		{-1, "*", "third column: a note; ~ its passage was changed, ? is not there"},
		{-1, "!", "sources disagree; on the last row also: trouble, see :messages"},
		{-1, "[A]", "letter of an article; brackets: this pane has the keys"},
		{-1, "^[", "also <U+202E>: a character that may not be sent to a terminal"},
	};
	struct arena *a = &d->text_arena;
	const struct view v = desk_view_of(d, a);
	text_say(d, STR(" glyphs"), FACE_RECEDE, nowhere);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str mark = rows[i].glyph >= 0 ? glyph(&v, (enum glyph)rows[i].glyph)
						     : str_of(rows[i].mark);
		int32_t gap = 7 - text_columns(d->segmenter, mark);
		text_say(d,
			str_printf(a, "        %.*s%*s%s", STR_ARG(mark), gap, "", rows[i].means),
			FACE_TEXT, nowhere);
	}
}

static void fill_help(struct desk *d)
{
	struct arena *a = &d->text_arena;
	struct help_items items = {0};
	const enum context *chain = context_chain(help_context(d));
	d->text_title = STR("Help");
	d->text_about = str_printf(a, "%s   keys as bound now   Tab: next context   :help COMMAND",
		context_name(help_context(d)));
	for (; *chain != CONTEXTS; chain++)
		collect(d, a, *chain, &items);
	for (int g = 0; g < GROUPS; g++)
		help_group(d, &items, (enum command_group)g);
	legend(d);
}

void help_turn(struct desk *d, int dir)
{
	for (int i = 0; i < CONTEXTS; i++) {
		d->help_context = (d->help_context + dir + CONTEXTS) % CONTEXTS;
		for (int32_t j = 0; j < d->keymap.n; j++) {
			if ((int32_t)d->keymap.at[j].context == d->help_context) {
				d->text = (struct list){0};
				text_stale(d);
				return;
			}
		}
	}
}

static void fill_messages(struct desk *d)
{
	struct arena *a = &d->text_arena;
	d->text_title = STR("Messages");
	d->text_about = str_printf(a, "%d", d->messages.n);
	for (int32_t i = 0; i < d->messages.n; i++) {
		const struct message *m = message_at(&d->messages, i);
		struct str text = str_printf(a, "%s%s", m->trouble ? " ! " : "   ", m->text);
		struct spans lines = {0};
		wrap_text(d->segmenter, a, text, d->text_width > 8 ? d->text_width : 8, &lines);
		for (int32_t j = 0; j < lines.n; j++)
			text_say(d, span_text(text, lines.at[j]),
				m->trouble ? FACE_TROUBLE : FACE_TEXT, nowhere);
	}
	if (d->messages.n == 0)
		text_say(d, STR(" no messages yet"), FACE_RECEDE, nowhere);
}

/* The lines behind the first stand further in. */
void text_fact(struct desk *d, struct str fact)
{
	enum { FIRST = 2, FURTHER = 7 /* columns taken by the focus and what stands before */ };
	struct arena *a = &d->text_arena;
	struct spans first = {0}, lines = {0};
	int32_t width = d->text_width > FURTHER + 10 ? d->text_width : FURTHER + 10;
	wrap_text(d->segmenter, a, fact, width - FIRST, &first);
	if (first.n == 0)
		return;
	text_say(d, str_printf(a, " %.*s", STR_ARG(span_text(fact, first.at[0]))), FACE_TEXT,
		nowhere);
	struct str rest = str_trim(str_from(fact, first.at[0].end));
	if (rest.len > 0)
		wrap_text(d->segmenter, a, rest, width - FURTHER, &lines);
	for (int32_t j = 0; j < lines.n; j++)
		text_say(d, str_printf(a, "     %.*s", STR_ARG(span_text(rest, lines.at[j]))),
			FACE_TEXT, nowhere);
}

static void fill_why(struct desk *d)
{
	struct arena *a = &d->text_arena;
	struct reader *r = desk_reader(d);
	struct article *x = desk_article(d, r);
	struct strs facts = {0};
	d->text_title = STR("Why");
	d->text_about = STR("all that is known at the focus");
	if (x == NULL)
		return;
	const struct view v = desk_view_of(d, a);
	why_facts(&v, r->article, r->focus, &facts);
	noted_why(d, a, &facts);
	folding_why(d, a, &facts);
	struct str copies = claiming_copies(d, a);
	if (copies.len > 0)
		VEC_PUSH(a, &facts, str_printf(a, "copied    %.*s", STR_ARG(copies)));
	claiming_links(d, a, &facts);
	for (int32_t i = 0; i < facts.n; i++)
		text_fact(d, facts.at[i]);
}

void text_stale(struct desk *d)
{
	d->text_width = -1;
	d->dirty = true;
}

void text_refresh(struct desk *d, int32_t columns)
{
	if (d->text_width == columns || d->text_kind == TEXT_NOTICE || d->text_kind == TEXT_HITS) {
		d->text_width = columns;
		return;
	}
	d->text_width = columns;
	arena_reset(&d->text_arena);
	d->text_rows = (struct text_rows){0};
	d->text_places = NULL;
	switch (d->text_kind) {
	case TEXT_HELP:
		fill_help(d);
		break;
	case TEXT_MESSAGES:
		fill_messages(d);
		break;
	case TEXT_WHY:
		fill_why(d);
		break;
	case TEXT_NOTICE:
	case TEXT_HITS:
		break;
	}
}

static void notice(struct desk *d, struct str text)
{
	struct spans lines = {0};
	wrap_text(
		d->segmenter, &d->text_arena, text, d->columns > 24 ? d->columns - 3 : 20, &lines);
	for (int32_t i = 0; i < lines.n; i++)
		text_say(d,
			str_printf(&d->text_arena, " %.*s", STR_ARG(span_text(text, lines.at[i]))),
			FACE_TEXT, nowhere);
}

void text_begin(struct desk *d, enum text_kind kind, struct str title)
{
	arena_reset(&d->text_arena);
	d->text_rows = (struct text_rows){0};
	d->text_places = NULL;
	d->text_width = d->columns;
	d->text_title = str_dup(&d->text_arena, title);
	d->text_about = STR("");
	d->text_filter = (struct str){0};
	desk_text(d, kind);
	d->text = (struct list){0, 0};
}

static void help_command(struct desk *d, const struct command *c)
{
	struct arena *a = &d->text_arena;
	text_begin(d, TEXT_NOTICE, str_of(c->name));
	notice(d, str_printf(a, "%s %s", c->name, c->args));
	notice(d, str_of(c->help));
	for (int32_t i = 0; i < d->keymap.n; i++) {
		const struct binding *b = &d->keymap.at[i];
		struct str args;
		if (first_command(b->action, a, &args) == c)
			notice(d, str_printf(a, "  %.*s  in %s: %.*s",
					  STR_ARG(keys_format(a, &b->keys)),
					  context_name(b->context), STR_ARG(b->action)));
	}
}

static void help_option(struct desk *d, int32_t o)
{
	struct arena *a = &d->text_arena;
	const struct option_row *row = option_row((enum option)o);
	text_begin(d, TEXT_NOTICE, str_of(row->name));
	notice(d, str_printf(a, "set %s %.*s", row->name, STR_ARG(d->options.text[o])));
	notice(d, str_of(row->help));
	notice(d, str_printf(a, "default: %s   %s", row->normal, row->choices));
}

bool help_on(struct desk *d, struct str name, struct err *e)
{
	const struct command *c = command_find(name);
	int32_t o = option_find(name);
	if (c != NULL)
		help_command(d, c);
	else if (o < OPTIONS)
		help_option(d, o);
	else {
		const char *near = command_nearest(name);
		return err_set(e, ERR_USAGE, "no command or option \"%.*s\"%s%s", STR_ARG(name),
			near != NULL ? "; nearest: " : "", near != NULL ? near : "");
	}
	return true;
}

struct str selection_words(struct desk *d, struct arena *a)
{
	struct reader *r = desk_reader(d);
	struct document *doc = desk_document(d, r);
	struct spans words = {0};
	int32_t n = 0;
	for (int32_t b = block_at(&doc->blocks, r->selected.beg); b >= 0 && b < doc->blocks.n;
		b++) {
		if (doc->blocks.at[b].span.beg >= r->selected.end)
			break;
		words = (struct spans){0};
		document_words(doc, d->segmenter, a, b, &words);
		for (int32_t i = 0; i < words.n; i++)
			n += span_meets(words.at[i], r->selected);
	}
	return str_printf(a, n == 1 ? "%d word" : "%d words", n);
}

struct hint {
	const char *action, *word;
};

/* What is done most in each kind of pane; five at most. */
static const struct hint *hints_of(const struct desk *d, enum context c)
{
	static const struct hint reading[] = {{"search", "find"}, {"select word", "select"},
		{"view entities", "names"}, {"view articles", "articles"}, {"help", "help"}, {0}};
	static const struct hint selecting[] = {{"annotate", "note"}, {"highlight", "highlight"},
		{"yank", "copy"}, {"yank-citation", "cite"}, {"select-cancel", "drop"}, {0}};
	static const struct hint names[] = {{"open", "next mention"}, {"expand", "more"},
		{"concordance", "lines"}, {"filter-articles", "articles"}, {"help", "help"}, {0}};
	static const struct hint times[] = {{"open", "next telling"}, {"expand", "more"},
		{"range", "range"}, {"timeline conflicts", "conflicts"}, {"help", "help"}, {0}};
	static const struct hint comparing[] = {{"pair next", "link"}, {"partner next", "other"},
		{"compare-show left", "only one"}, {"lens next", "lens"}, {"help", "help"}, {0}};
	static const struct hint lens[] = {{"pair next", "row"}, {"expand", "open"},
		{"lens next", "lens"}, {"why", "why"}, {"help", "help"}, {0}};
	static const struct hint notes[] = {{"open", "to the text"}, {"note-editor", "edit"},
		{"delete-note", "delete"}, {"tag", "tags"}, {"filter-notes", "filter"}, {0}};
	static const struct hint conflicts[] = {{"open", "to the text"},
		{"compare-cells", "compare"}, {"agree", "no conflict"}, {"filter-lines", "filter"},
		{"help", "help"}, {0}};
	static const struct hint matrix[] = {{"expand", "next cell"}, {"open", "to the text"},
		{"compare-cells", "compare"}, {"sort", "sort"}, {"help", "help"}, {0}};
	static const struct hint quotes[] = {{"open", "open, to the text"}, {"why", "why"},
		{"filter-lines", "filter"}, {"yank", "copy"}, {"help", "help"}, {0}};
	static const struct hint listing[] = {{"open", "open"}, {"filter-lines", "filter"},
		{"close", "close"}, {"help", "help"}, {0}};
	switch (c) {
	case CONTEXT_READER:
		return reading;
	case CONTEXT_SELECT:
		return selecting;
	case CONTEXT_ENTITIES:
		return names;
	case CONTEXT_TIMELINE:
		return times;
	case CONTEXT_NOTES:
		return notes;
	case CONTEXT_COMPARE:
		return d->comparing.wish.lens == LENS_CLAIMS ? comparing : lens;
	case CONTEXT_CONFLICTS:
		return conflicts;
	case CONTEXT_MATRIX:
		return matrix;
	case CONTEXT_QUOTES:
		return quotes;
	default:
		return listing;
	}
}

struct str hints(struct desk *d, struct arena *a)
{
	enum context c = desk_context(d);
	struct str out = STR("");
	for (const struct hint *h = hints_of(d, c); h->action != NULL; h++) {
		const struct binding *b = keymap_for(&d->keymap, c, str_of(h->action));
		if (b == NULL)
			continue;
		struct str keys = keys_format(a, &b->keys);
		out = str_printf(a, "%.*s%s%.*s %s", STR_ARG(out), out.len > 0 ? "  " : "",
			STR_ARG(keys), h->word);
	}
	return out;
}
