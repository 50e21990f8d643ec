#include "config.h"

#include "core/notes/import.h"

#include <jansson.h>

#include "core/base/file.h"
#include "core/base/number.h"
#include "core/base/utf8.h"
#include "core/base/vec.h"
#include "core/notes/export.h"

struct importing {
	struct arena *arena;
	const struct notes *notes;
	const struct notes_articles *articles;
	struct imported *out;
	int32_t annotations;
};

/* ---- JSON */

static struct str text_of(struct arena *a, const json_t *value)
{
	struct buf clean = {0};
	if (!json_is_string(value) || json_string_length(value) > FILE_MOST)
		return (struct str){0};
	utf8_clean(
		&clean, (struct str){json_string_value(value), (int32_t)json_string_length(value)});
	struct str text = buf_dup(a, &clean);
	buf_free(&clean);
	return text;
}

static struct str get(struct importing *m, const json_t *object, const char *key)
{
	return text_of(m->arena, json_object_get(object, key));
}

/* The value or values of a key: "x", or ["x", "y"]. */
static size_t count_of(const json_t *value)
{
	return json_is_array(value) ? json_array_size(value) : value != NULL;
}

static const json_t *nth_of(const json_t *value, size_t i)
{
	return json_is_array(value) ? json_array_get(value, i) : value;
}

static bool has_type(const json_t *object, const char *type)
{
	const json_t *types = json_object_get(object, "type");
	for (size_t i = 0; i < count_of(types); i++) {
		const json_t *one = nth_of(types, i);
		if (json_is_string(one) && str_eq(str_of(json_string_value(one)), str_of(type)))
			return true;
	}
	return false;
}

/* ---- which article */

static int hex(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
				      : -1;
}

/* A relative reference as a path; what names a scheme stays, but for file://. */
static struct str path_of(struct arena *a, struct str iri)
{
	if (str_starts(iri, STR("file://")))
		iri = str_from(iri, 7);
	else if (str_find(iri, STR("://")) >= 0)
		return iri;
	char *to = str_cstr(a, iri);
	int32_t n = 0;
	for (int32_t i = 0; i < iri.len; i++) {
		int high = i + 2 < iri.len && iri.at[i] == '%' ? hex(iri.at[i + 1]) : -1;
		int low = high >= 0 ? hex(iri.at[i + 2]) : -1;
		to[n++] = low >= 0 ? (char)(high * 16 + low) : iri.at[i];
		i += low >= 0 ? 2 : 0;
	}
	return (struct str){to, n};
}

/* "https://www.example.org/a/b.html" is called example, "a/b.txt" b. */
static struct str key_of(struct arena *a, struct str path)
{
	enum { KEY_MOST = 12 };
	int32_t scheme = str_find(path, STR("://"));
	struct str name = scheme >= 0 ? str_from(path, scheme + 3) : file_name(path);
	if (str_starts(name, STR("www.")))
		name = str_from(name, 4);
	struct buf key = {0};
	for (int32_t i = 0; i < name.len && key.len < KEY_MOST; i++) {
		char c = name.at[i];
		c = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
		if (c == '.' || c == '/')
			break;
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buf_add_char(&key, c);
		else if (key.len > 0 && key.at[key.len - 1] != '-')
			buf_add_char(&key, '-');
	}
	struct str made = key.len > 0 ? buf_dup(a, &key) : STR("text");
	buf_free(&key);
	return made;
}

static int32_t article_of(const struct importing *m, struct str path, struct str title)
{
	const struct notes_articles *x = m->articles;
	for (int32_t i = 0; i < x->n; i++)
		if (str_eq(x->at[i].path, path))
			return i;
	for (int32_t i = 0; i < x->n; i++)
		if (str_eq(file_name(x->at[i].path), file_name(path)))
			return i;
	for (int32_t i = 0; i < x->n; i++)
		if (title.len > 0 && str_eq(x->at[i].title, title))
			return i;
	return -1;
}

static struct notes_source source_of(struct importing *m, struct str iri, struct str title)
{
	struct str path = path_of(m->arena, iri);
	const struct notes_source *known = notes_source_of(m->notes, path);
	if (known != NULL)
		return (struct notes_source){str_dup(m->arena, known->key),
			str_dup(m->arena, known->path), str_dup(m->arena, known->title)};
	int32_t i = article_of(m, path, title);
	if (i >= 0)
		return (struct notes_source){
			m->articles->at[i].key, m->articles->at[i].path, m->articles->at[i].source};
	return (struct notes_source){key_of(m->arena, path), path, title};
}

/* ---- selectors */

static void take_quote(struct importing *m, const json_t *s, struct selector *out)
{
	out->prefix = get(m, s, "prefix");
	out->exact = get(m, s, "exact");
	out->suffix = get(m, s, "suffix");
}

static void take_range(struct importing *m, const json_t *s, struct selector *out)
{
	const json_t *start = json_object_get(s, "startSelector");
	const json_t *end = json_object_get(s, "endSelector");
	if (!has_type(start, "TextQuoteSelector") || !has_type(end, "TextQuoteSelector"))
		return;
	take_quote(m, start, out);
	out->last = get(m, end, "prefix");
	out->suffix = get(m, end, "exact");
}

/* "char=12,34" of RFC 5147. */
static void take_fragment(struct importing *m, const json_t *s, struct span *chars)
{
	struct str value = get(m, s, "value"), beg;
	struct span found;
	if (str_find(get(m, s, "conformsTo"), STR("rfc5147")) < 0 ||
		!str_starts(value, STR("char=")))
		return;
	value = str_from(value, 5);
	if (str_cut(&value, ',', &beg) && number_parse(beg, 0, INT32_MAX, &found.beg) &&
		number_parse(value, found.beg, INT32_MAX, &found.end))
		*chars = found;
}

static void take_selectors(struct importing *m, const json_t *selectors, struct target *t)
{
	for (size_t i = 0; i < count_of(selectors); i++) {
		const json_t *s = nth_of(selectors, i);
		if (has_type(s, "TextQuoteSelector"))
			take_quote(m, s, &t->quote);
		else if (has_type(s, "RangeSelector") && t->quote.exact.len == 0)
			take_range(m, s, &t->quote);
		else if (has_type(s, "FragmentSelector"))
			take_fragment(m, s, &t->chars);
		take_selectors(m, json_object_get(s, "refinedBy"), t);
	}
}

/* ---- annotations */

struct making {
	struct note note;
	struct {
		struct notes_source *at;
		int32_t n;
	} sources;
};

/* Tags have no spaces, and no # of their own. */
static void add_tag(struct importing *m, struct note *n, struct str tag)
{
	while (str_starts(tag, STR("#")))
		tag = str_from(tag, 1);
	tag = str_trim(tag);
	if (tag.len == 0)
		return;
	char *to = str_cstr(m->arena, tag);
	for (int32_t i = 0; i < tag.len; i++)
		if (to[i] == ' ' || to[i] == '\n' || to[i] == '\t')
			to[i] = '-';
	VEC_PUSH(m->arena, &n->tags, ((struct str){to, tag.len}));
}

static void add_text(struct importing *m, struct note *n, struct str text)
{
	text = str_trim(text);
	if (n->text.len > 0 && text.len > 0)
		n->text = str_printf(m->arena, "%.*s\n\n%.*s", STR_ARG(n->text), STR_ARG(text));
	else if (text.len > 0)
		n->text = text;
}

static void take_bodies(struct importing *m, const json_t *bodies, struct note *n)
{
	for (size_t i = 0; i < count_of(bodies); i++) {
		const json_t *body = nth_of(bodies, i);
		if (json_is_string(body)) /* a page that is linked to */
			add_text(m, n, text_of(m->arena, body));
		else if (str_eq(get(m, body, "purpose"), STR("tagging")))
			add_tag(m, n, get(m, body, "value"));
		else
			add_text(m, n, get(m, body, "value"));
	}
}

static void take_tags(struct importing *m, const json_t *tags, struct note *n)
{
	for (size_t i = 0; i < json_array_size(tags); i++)
		add_tag(m, n, text_of(m->arena, json_array_get(tags, i)));
}

static void take_target(struct importing *m, const json_t *target, struct str page,
	struct str title, struct making *x)
{
	struct target t = {.chars = {-1, -1}};
	struct str iri =
		json_is_string(target) ? text_of(m->arena, target) : get(m, target, "source");
	if (iri.len == 0 && !json_is_string(target))
		iri = get(m, json_object_get(target, "source"), "id");
	if (iri.len == 0 && !json_is_string(target))
		iri = get(m, target, "id");
	if (iri.len == 0)
		iri = page;
	if (iri.len == 0 || str_eq(iri, STR(NOTES_STORY)))
		return;
	struct notes_source source = source_of(m, iri, title);
	t.key = source.key;
	take_selectors(m, json_object_get(target, "selector"), &t);
	VEC_PUSH(m->arena, &x->note.targets, t);
	VEC_PUSH(m->arena, &x->sources, source);
}

/* "acct:mk@hypothes.is" is mk; a person has a name, or is one. */
static struct str author_of(struct importing *m, const json_t *annotation)
{
	const json_t *creator = nth_of(json_object_get(annotation, "creator"), 0);
	struct str user = get(m, annotation, "user"), name;
	if (str_starts(user, STR("acct:")))
		user = str_from(user, 5);
	if (user.len > 0 && str_cut(&user, '@', &name))
		return name;
	name = get(m, creator, "nickname");
	if (name.len == 0)
		name = get(m, creator, "name");
	return name.len > 0 ? name : text_of(m->arena, creator);
}

/* UTC to the minute, as notes have it; another zone stays as it is written. */
static struct str stamp_of(struct importing *m, const json_t *annotation)
{
	enum { TO_MINUTE = 16 };
	struct str at = get(m, annotation, "created");
	bool utc = str_ends(at, STR("Z")) || str_ends(at, STR("+00:00"));
	if (at.len > TO_MINUTE && utc)
		return str_printf(m->arena, "%.*sZ", TO_MINUTE, at.at);
	return str_find_char(at, ' ') < 0 ? at : (struct str){0};
}

static struct str id_of(struct importing *m, const json_t *annotation)
{
	struct str id = get(m, annotation, "id");
	if (!str_starts(id, STR(NOTES_URN)))
		return (struct str){0};
	id = str_from(id, (int32_t)sizeof NOTES_URN - 1);
	for (int32_t i = 0; i < id.len; i++) {
		char c = id.at[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
			return (struct str){0};
	}
	return id;
}

static bool is_known(const struct importing *m, const struct note *n)
{
	for (int32_t i = 0; i < m->notes->n; i++)
		if (m->notes->at[i].fault == NULL && note_same(&m->notes->at[i], n))
			return true;
	for (int32_t i = 0; i < m->out->n; i++)
		if (note_same(&m->out->at[i].note, n))
			return true;
	return false;
}

static void take_annotation(struct importing *m, const json_t *annotation)
{
	struct making x = {0};
	const json_t *targets = json_object_get(annotation, "target");
	const json_t *document = json_object_get(annotation, "document");
	struct str page = get(m, annotation, "uri");
	struct str title = text_of(m->arena, nth_of(json_object_get(document, "title"), 0));
	m->annotations++;
	x.note.id = id_of(m, annotation);
	x.note.stamp = stamp_of(m, annotation);
	x.note.author = author_of(m, annotation);
	add_text(m, &x.note, get(m, annotation, "bodyValue"));
	add_text(m, &x.note, get(m, annotation, "text"));
	take_bodies(m, json_object_get(annotation, "body"), &x.note);
	take_tags(m, json_object_get(annotation, "tags"), &x.note);
	for (size_t i = 0; i < count_of(targets); i++)
		take_target(m, nth_of(targets, i), page, title, &x);
	if (is_known(m, &x.note)) {
		m->out->known++;
		return;
	}
	VEC_PUSH(m->arena, m->out, ((struct notes_draft){x.note, x.sources.at}));
}

/* ---- the whole */

static bool is_annotation(const json_t *j)
{
	return json_is_object(j) && json_object_get(j, "target") != NULL;
}

/* Lists may stand in lists: rows and annotations of Hypothesis, items of a page. */
static void take(struct importing *m, const json_t *j, int32_t depth)
{
	enum { DEPTH_MOST = 8 };
	static const char *const lists[] = {
		"rows", "annotations", "items", "first", "@graph", "orderedItems"};
	if (j == NULL || depth > DEPTH_MOST)
		return;
	if (is_annotation(j)) {
		take_annotation(m, j);
		return;
	}
	for (size_t i = 0; i < json_array_size(j); i++)
		take(m, json_array_get(j, i), depth + 1);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		take(m, json_object_get(j, lists[i]), depth + 1);
}

bool notes_import(struct arena *a, struct str json, const struct notes *notes,
	const struct notes_articles *articles, struct imported *out, struct err *e)
{
	struct importing m = {a, notes, articles, out, 0};
	json_error_t why;
	*out = (struct imported){0};
	json_t *top = json_loadb(json.at != NULL ? json.at : "", (size_t)json.len, 0, &why);
	if (top == NULL)
		return err_set(e, ERR_DATA, "line %d: %s", why.line, why.text);
	take(&m, top, 0);
	bool empty = json_is_array(top) && json_array_size(top) == 0;
	json_decref(top);
	return m.annotations > 0 || empty || err_set(e, ERR_DATA, "there are no annotations in it");
}
