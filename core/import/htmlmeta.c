#include "config.h"

#include "core/import/htmlmeta.h"

#include <string.h>

#include "core/base/utf8.h"
#include "core/import/hint.h"
#include "core/import/jsonld.h"

enum field {
	FIELD_TITLE,
	FIELD_AUTHOR,
	FIELD_DATE,
	FIELD_SOURCE,
	FIELD_LANGUAGE,
	FIELD_URL,
	FIELDS
};

enum {
	NAME_MOST = 120, /* code points of an author's element */
	NAME_NODES = 64,
	NAME_WORDS = 8, /* of one that only a class name makes an author's */
};

/* Names in <meta>; of one field the first row wins. A dot in a page is as a colon. */
static const struct row {
	const char *name;
	enum field field;
} rows[] = {
	{"og:title", FIELD_TITLE},
	{"twitter:title", FIELD_TITLE},
	{"parsely-title", FIELD_TITLE},
	{"headline", FIELD_TITLE},
	{"dc:title", FIELD_TITLE},
	{"dcterms:title", FIELD_TITLE},
	{"citation_title", FIELD_TITLE},
	{"author", FIELD_AUTHOR},
	{"parsely-author", FIELD_AUTHOR},
	{"article:author", FIELD_AUTHOR},
	{"og:article:author", FIELD_AUTHOR},
	{"sailthru:author", FIELD_AUTHOR},
	{"dc:creator", FIELD_AUTHOR},
	{"dcterms:creator", FIELD_AUTHOR},
	{"byl", FIELD_AUTHOR},
	{"citation_author", FIELD_AUTHOR},
	{"article:published_time", FIELD_DATE},
	{"og:article:published_time", FIELD_DATE},
	{"og:published_time", FIELD_DATE},
	{"datepublished", FIELD_DATE},
	{"parsely-pub-date", FIELD_DATE},
	{"sailthru:date", FIELD_DATE},
	{"dc:date:issued", FIELD_DATE},
	{"dcterms:issued", FIELD_DATE},
	{"dc:date", FIELD_DATE},
	{"dcterms:date", FIELD_DATE},
	{"dcterms:created", FIELD_DATE},
	{"publish-date", FIELD_DATE},
	{"publishdate", FIELD_DATE},
	{"publication_date", FIELD_DATE},
	{"pubdate", FIELD_DATE},
	{"pdate", FIELD_DATE},
	{"citation_publication_date", FIELD_DATE},
	{"date", FIELD_DATE},
	{"og:site_name", FIELD_SOURCE},
	{"application-name", FIELD_SOURCE},
	{"dc:publisher", FIELD_SOURCE},
	{"dcterms:publisher", FIELD_SOURCE},
	{"citation_journal_title", FIELD_SOURCE},
	{"content-language", FIELD_LANGUAGE},
	{"dc:language", FIELD_LANGUAGE},
	{"og:locale", FIELD_LANGUAGE},
	{"og:url", FIELD_URL},
};
enum { ROWS = sizeof rows / sizeof *rows };

struct work {
	struct arena *a;
	const struct page *page;
	const struct dom *d;
	struct raw *r;
	struct htmlmeta *out;
	struct str value[FIELDS]; /* of <meta> */
	int row[FIELDS];          /* which row gave it */
	struct str base, canonical;
	bool article; /* a JSON-LD article was found */
};

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int32_t count_words(struct str s)
{
	int32_t n = 0;
	for (int32_t i = 0; i < s.len; i++)
		n += !is_white(s.at[i]) && (i == 0 || is_white(s.at[i - 1]));
	return n;
}

static bool is_url(struct str s)
{
	return str_starts(s, STR("http://")) || str_starts(s, STR("https://"));
}

/* Text that is escaped twice, as in JSON inside HTML: "Q&amp;A". */
static struct str unescape(struct arena *a, struct str s)
{
	struct dom d;
	if (s.len == 0 || (str_find_char(s, '&') < 0 && str_find_char(s, '<') < 0))
		return s;
	dom_parse(a, s, &d);
	return dom_inner(a, &d, 0);
}

static void put(struct work *w, struct meta *m, enum meta_rank rank, struct str value)
{
	if (value.len > 0 && rank > m->rank)
		raw_meta(w->r, m, rank, unescape(w->a, value));
}

/* ---- <meta> */

static bool same_name(struct str word, const char *name)
{
	for (int32_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 0x20);
		if (name[i] == '\0' || (c != name[i] && !(c == '.' && name[i] == ':')))
			return false;
	}
	return name[word.len] == '\0';
}

static void take_name(struct work *w, struct str name, struct str value)
{
	for (int i = 0; i < ROWS; i++) {
		enum field f = rows[i].field;
		if (!same_name(name, rows[i].name) || i >= w->row[f])
			continue;
		if (f == FIELD_AUTHOR && is_url(value))
			continue;
		w->row[f] = i;
		w->value[f] = value;
	}
}

/* property="og:title dc.title" names it twice. */
static void take_names(struct work *w, struct str names, struct str value)
{
	struct str name;
	while (str_cut(&names, ' ', &name))
		if (name.len > 0)
			take_name(w, name, value);
}

static void take_meta(struct work *w, int32_t node)
{
	const struct dom_node *n = &w->d->at[node];
	struct str value = str_trim(dom_attr(w->d, node, ATTR_CONTENT));
	if (value.len == 0)
		return;
	for (int32_t i = n->from; i < n->from + n->count; i++) {
		const struct dom_attr *at = &w->d->attrs.at[i];
		if (at->name == ATTR_NAME || at->name == ATTR_ITEMPROP)
			take_names(w, at->value, value);
	}
}

/* ---- elements */

static void take_script(struct work *w, int32_t node)
{
	struct jsonld j = {0};
	struct raw *r = w->r;
	if (w->article || !str_starts(dom_attr(w->d, node, ATTR_TYPE), STR("application/ld+json")))
		return;
	if (!jsonld_parse(w->a, dom_inner(w->a, w->d, node), &j))
		return;
	w->article = true;
	put(w, &r->title, META_STRUCTURED, j.headline);
	if (!is_url(j.authors))
		put(w, &r->author, META_STRUCTURED, j.authors);
	put(w, &r->date, META_STRUCTURED, j.published);
	put(w, &r->source, META_STRUCTURED, j.publisher);
	put(w, &r->language, META_TAG, j.language);
	w->out->body = unescape(w->a, j.body);
}

static void take_link(struct work *w, int32_t node)
{
	struct str href = str_trim(dom_attr(w->d, node, ATTR_HREF));
	if (w->d->at[node].tag == TAG_BASE)
		w->base = w->base.len > 0 ? w->base : href;
	else if (dom_has_word(dom_attr(w->d, node, ATTR_REL), STR("canonical")))
		w->canonical = w->canonical.len > 0 ? w->canonical : href;
}

static struct str without_by(struct str s)
{
	s = str_trim(s);
	if (s.len > 3 && str_eq_nocase(str_sub(s, 0, 3), STR("by ")))
		s = str_from(s, 3);
	return str_trim(s);
}

/* Marked by the page's author: a better source than a class name. */
static bool is_marked(const struct work *w, int32_t node, struct str prop, struct str rel)
{
	return dom_has_word(dom_attr(w->d, node, ATTR_ITEMPROP), prop) ||
	       (rel.len > 0 && dom_has_word(dom_attr(w->d, node, ATTR_REL), rel));
}

static void take_visible(struct work *w, int32_t node)
{
	const struct dom *d = w->d;
	struct raw *r = w->r;
	if (d->at[node].tag == TAG_TIME) {
		bool marked = is_marked(w, node, STR("datePublished"), (struct str){0});
		put(w, &r->date, marked ? META_TEXT : META_GUESS, dom_attr(d, node, ATTR_DATETIME));
	}
	bool marked = is_marked(w, node, STR("author"), STR("author"));
	if (!marked && (w->page->hint[node] & HINT_BYLINE) == 0)
		return;
	enum meta_rank rank = marked ? META_TEXT : META_GUESS;
	if (rank <= r->author.rank || d->at[node].end - node > NAME_NODES)
		return;
	struct str name = without_by(dom_inner(w->a, d, node));
	if (name.len < 2 || utf8_count(name) > NAME_MOST)
		return;
	if (marked || (count_words(name) <= NAME_WORDS && strpbrk(name.at, "|@") == NULL))
		put(w, &r->author, rank, name);
}

static void take_element(struct work *w, int32_t node)
{
	const struct dom_node *n = &w->d->at[node];
	switch (n->tag) {
	case TAG_TEXT:
		break;
	case TAG_META:
		take_meta(w, node);
		break;
	case TAG_SCRIPT:
		take_script(w, node);
		break;
	case TAG_BASE:
	case TAG_LINK:
		take_link(w, node);
		break;
	case TAG_TITLE:
		if (w->out->title.at == NULL)
			w->out->title = str_trim(dom_inner(w->a, w->d, node));
		break;
	case TAG_HTML:
		put(w, &w->r->language, META_TAG, dom_attr(w->d, node, ATTR_LANG));
		break;
	default:
		if (n->count > 0 && !n->unseen)
			take_visible(w, node);
	}
}

/* ---- <title>: "Ferry runs again | The Harbour Post" */

/* The length of a mark between title and site at s[at], or 0. */
static int32_t separator(struct str s, int32_t at)
{
	static const char *const marks[] = {"|", "-", "–", "—", "::", "»", "«", "·", "•", "/"};
	if (s.at[at] != ' ')
		return 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		struct str rest = str_from(s, at + 1), mark = str_of(marks[i]);
		if (str_starts(rest, mark) && rest.len > mark.len && rest.at[mark.len] == ' ')
			return mark.len + 2;
	}
	return 0;
}

/* The site's name is the shorter side of the last mark, if it is short. */
static struct str cut_site(struct str title, struct str *site)
{
	int32_t last = -1, len = 0;
	for (int32_t i = 0; i < title.len; i++) {
		int32_t n = separator(title, i);
		if (n > 0) {
			last = i;
			len = n;
		}
	}
	if (last < 0)
		return title;
	struct str left = str_sub(title, 0, last), right = str_from(title, last + len);
	bool right_is_site = right.len <= left.len;
	struct str short_one = right_is_site ? right : left,
		   long_one = right_is_site ? left : right;
	if (count_words(short_one) > 5 || count_words(long_one) < 3)
		return title;
	*site = short_one;
	return long_one;
}

/* "https://www.example.org/a" gives "example.org". */
static struct str host_of(struct str url)
{
	int32_t at = str_find(url, STR("://"));
	struct str host = str_from(url, at < 0 ? url.len : at + 3);
	int32_t end = 0;
	while (end < host.len && strchr("/?#:", host.at[end]) == NULL)
		end++;
	host = str_sub(host, 0, end);
	return str_starts(host, STR("www.")) ? str_from(host, 4) : host;
}

/* ---- all of it */

static void put_metas(struct work *w)
{
	struct raw *r = w->r;
	put(w, &r->title, META_TAG, w->value[FIELD_TITLE]);
	put(w, &r->author, META_TAG, without_by(w->value[FIELD_AUTHOR]));
	put(w, &r->date, META_TAG, w->value[FIELD_DATE]);
	put(w, &r->source, META_TAG, w->value[FIELD_SOURCE]);
	put(w, &r->language, META_TEXT, w->value[FIELD_LANGUAGE]);
}

static void put_title(struct work *w)
{
	struct meta whole = {0};
	struct str site = {0};
	raw_meta(w->r, &whole, META_TEXT, w->out->title); /* folds white space */
	struct str title = cut_site(whole.value, &site);
	put(w, &w->r->title, META_TEXT, title);
	put(w, &w->r->source, META_TEXT, site);
}

void htmlmeta_find(struct arena *a, const struct page *g, struct raw *r, struct htmlmeta *out)
{
	struct work w = {.a = a, .page = g, .d = g->dom, .r = r, .out = out};
	*out = (struct htmlmeta){0};
	for (int i = 0; i < FIELDS; i++)
		w.row[i] = ROWS;
	for (int32_t i = 1; i < g->dom->n; i++)
		take_element(&w, i);
	put_metas(&w);
	put_title(&w);
	out->base = is_url(w.base)               ? w.base
		    : is_url(w.canonical)        ? w.canonical
		    : is_url(w.value[FIELD_URL]) ? w.value[FIELD_URL]
						 : (struct str){0};
	put(&w, &r->source, META_GUESS, host_of(out->base));
}
