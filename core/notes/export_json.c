#include "config.h"

#include "core/notes/export.h"

#include <jansson.h>
#include <stdlib.h>

#include "core/base/utf8.h"

/* libjansson reports a lack of memory as NULL. */
static json_t *have(json_t *j)
{
	if (j == NULL)
		arena_full();
	return j;
}

static json_t *text_of(struct str s)
{
	struct buf clean = {0};
	utf8_clean(&clean, s);
	json_t *j = have(json_stringn(clean.at != NULL ? clean.at : "", (size_t)clean.len));
	buf_free(&clean);
	return j;
}

static void set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, have(value)) != 0)
		arena_full();
}

static void set_text(json_t *object, const char *key, struct str s)
{
	if (s.len > 0)
		set(object, key, text_of(s));
}

static void push(json_t *array, json_t *value)
{
	if (json_array_append_new(array, have(value)) != 0)
		arena_full();
}

static json_t *typed(const char *type)
{
	json_t *object = have(json_object());
	set(object, "type", json_string(type));
	return object;
}

static void put(struct buf *out, json_t *j, size_t flags)
{
	char *text = json_dumps(j, flags | JSON_PRESERVE_ORDER);
	if (text == NULL)
		arena_full();
	buf_add(out, str_of(text));
	buf_add_char(out, '\n');
	free(text);
	json_decref(j);
}

/* ---- Web Annotations */

/* A path as a relative reference; what names a scheme is one already. */
static json_t *iri_of(struct str path)
{
	struct buf out = {0};
	if (str_find(path, STR("://")) >= 0)
		return text_of(path);
	for (int32_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.at[i];
		if (c <= ' ' || c == 0x7F || str_find_char(STR("<>\"{}|\\^`%#?"), (char)c) >= 0)
			buf_printf(&out, "%%%02X", c);
		else
			buf_add_char(&out, (char)c);
	}
	json_t *j = text_of(buf_str(&out));
	buf_free(&out);
	return j;
}

static json_t *quote_selector(struct str prefix, struct str exact, struct str suffix)
{
	json_t *s = typed("TextQuoteSelector");
	set(s, "exact", text_of(exact));
	set_text(s, "prefix", prefix);
	set_text(s, "suffix", suffix);
	return s;
}

/* It ends before what follows the last words; at the end of a text that is nothing. */
static json_t *range_selector(const struct selector *q)
{
	json_t *s = typed("RangeSelector");
	set(s, "startSelector", quote_selector(q->prefix, q->exact, (struct str){0}));
	set(s, "endSelector", quote_selector(q->last, q->suffix, (struct str){0}));
	return s;
}

static json_t *position_selector(struct span chars)
{
	json_t *s = typed("FragmentSelector");
	set(s, "conformsTo", json_string("http://tools.ietf.org/rfc/rfc5147"));
	set(s, "value", have(json_sprintf("char=%d,%d", chars.beg, chars.end)));
	return s;
}

/* Several selectors of one target are alternatives: each finds the same. */
static json_t *target_of(const struct anchored_notes *x, int32_t note, int32_t i)
{
	const struct target *t = &x->notes->at[note].targets.at[i];
	struct notes_source source = export_source(x, note, i);
	json_t *target = typed("SpecificResource"), *selectors = have(json_array());
	set(target, "source", iri_of(source.path.len > 0 ? source.path : t->key));
	if (t->quote.last.len > 0)
		push(selectors, range_selector(&t->quote));
	else if (t->quote.exact.len > 0)
		push(selectors, quote_selector(t->quote.prefix, t->quote.exact, t->quote.suffix));
	if (t->chars.beg >= 0)
		push(selectors, position_selector(t->chars));
	if (json_array_size(selectors) > 0)
		set(target, "selector", selectors);
	else
		json_decref(selectors);
	return target;
}

static json_t *body_of(struct str value, const char *format, const char *purpose)
{
	json_t *body = typed("TextualBody");
	set(body, "value", text_of(value));
	if (format != NULL)
		set(body, "format", json_string(format));
	set(body, "purpose", json_string(purpose));
	return body;
}

static void set_bodies(json_t *annotation, const struct note *n)
{
	json_t *bodies = have(json_array());
	if (n->text.len > 0)
		push(bodies, body_of(n->text, "text/markdown", "commenting"));
	for (int32_t i = 0; i < n->tags.n; i++)
		push(bodies, body_of(n->tags.at[i], NULL, "tagging"));
	if (json_array_size(bodies) > 0)
		set(annotation, "body", bodies);
	else
		json_decref(bodies);
}

/* xsd:dateTime wants seconds, which notes do not have. */
static void set_created(json_t *annotation, struct str stamp)
{
	enum { TO_MINUTE = 16 };
	bool minutes =
		stamp.len == TO_MINUTE + 1 && stamp.at[TO_MINUTE] == 'Z' && stamp.at[10] == 'T';
	if (minutes)
		set(annotation, "created", have(json_sprintf("%.*s:00Z", TO_MINUTE, stamp.at)));
}

static json_t *identity(const struct anchored_notes *x, int32_t note)
{
	struct arena a = {0};
	const struct note *n = &x->notes->at[note];
	struct str id = n->id.len > 0 ? n->id : note_id(&a, n, 0);
	json_t *j = text_of(str_printf(&a, NOTES_URN "%.*s", STR_ARG(id)));
	arena_free(&a);
	return j;
}

static json_t *annotation_of(const struct anchored_notes *x, int32_t note)
{
	const struct note *n = &x->notes->at[note];
	json_t *out = have(json_object());
	set(out, "id", identity(x, note));
	set(out, "type", json_string("Annotation"));
	set_created(out, n->stamp);
	if (n->author.len > 0) {
		json_t *creator = typed("Person");
		set_text(creator, "nickname", n->author);
		set(out, "creator", creator);
	}
	set(out, "motivation",
		json_string(n->text.len > 0 ? "commenting"
			    : n->tags.n > 0 ? "tagging"
					    : "highlighting"));
	set_bodies(out, n);
	json_t *targets = have(json_array());
	for (int32_t i = 0; i < n->targets.n; i++)
		push(targets, target_of(x, note, i));
	if (n->targets.n == 0)
		push(targets, json_string(NOTES_STORY));
	set(out, "target", targets);
	return out;
}

void export_jsonld(const struct anchored_notes *x, struct buf *out)
{
	json_t *top = have(json_object()), *page = have(json_object());
	json_t *items = have(json_array());
	for (int32_t i = 0; i < x->notes->n; i++)
		if (x->notes->at[i].fault == NULL)
			push(items, annotation_of(x, i));
	set(top, "@context", json_string("http://www.w3.org/ns/anno.jsonld"));
	set(top, "id", json_string("urn:parallax:notes"));
	set(top, "type", json_string("AnnotationCollection"));
	set(top, "label", text_of(export_title(x)));
	set(top, "total", json_integer((json_int_t)json_array_size(items)));
	set(page, "id", json_string("urn:parallax:notes:1"));
	set(page, "type", json_string("AnnotationPage"));
	set(page, "startIndex", json_integer(0));
	set(page, "items", items);
	set(top, "first", page);
	put(out, top, JSON_INDENT(2));
}

/* ---- JSON Lines */

static void set_span(json_t *object, const char *beg, const char *end, struct span s)
{
	set(object, beg, s.beg >= 0 ? json_integer(s.beg) : json_null());
	set(object, end, s.beg >= 0 ? json_integer(s.end) : json_null());
}

static json_t *plain_target(const struct anchored_notes *x, int32_t note, int32_t i)
{
	const struct target *t = &x->notes->at[note].targets.at[i];
	const struct anchored *at = &x->at[note][i];
	struct notes_source source = export_source(x, note, i);
	json_t *out = have(json_object());
	set(out, "key", text_of(t->key));
	set_text(out, "path", source.path);
	set_text(out, "title", source.title);
	set(out, "state", json_string(anchor_state_name(at->anchor.state)));
	set_span(out, "start", "end", at->anchor.span);
	set_span(out, "char_start", "char_end", t->chars);
	set_text(out, "prefix", t->quote.prefix);
	set_text(out, "exact", t->quote.exact);
	set_text(out, "last", t->quote.last);
	set_text(out, "suffix", t->quote.suffix);
	return out;
}

static json_t *plain_note(const struct anchored_notes *x, int32_t note)
{
	const struct note *n = &x->notes->at[note];
	json_t *out = have(json_object());
	json_t *tags = have(json_array()), *targets = have(json_array());
	set(out, "id", n->id.len > 0 ? text_of(n->id) : json_null());
	set_text(out, "created", n->stamp);
	set_text(out, "author", n->author);
	for (int32_t i = 0; i < n->tags.n; i++)
		push(tags, text_of(n->tags.at[i]));
	for (int32_t i = 0; i < n->targets.n; i++)
		push(targets, plain_target(x, note, i));
	set(out, "tags", tags);
	set(out, "note", text_of(n->text));
	set(out, "targets", targets);
	return out;
}

void export_jsonl(const struct anchored_notes *x, struct buf *out)
{
	for (int32_t i = 0; i < x->notes->n; i++)
		if (x->notes->at[i].fault == NULL)
			put(out, plain_note(x, i), JSON_COMPACT);
}
