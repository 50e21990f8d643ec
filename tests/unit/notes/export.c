#include "config.h"

#include "core/notes/export.h"

#include <check.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/notes/import.h"
#include "tests/unit/notes/stand.h"
#include "tests/unit/same.h"

static struct stand stand;
static struct buf out;

static const char *const articles[] = {
	"one\nThe meeting was held in May. Nobody said a word about the hotel.", NULL};

/* What is hard to export: marks of every format, and nothing at all. */
#define NOTES                                                                                      \
	"# A <title> & more\n\n[one]: <a b/one.txt> \"The \\\"Post\\\"\"\n\n"                      \
	"## one #a-b #c\n\n> meeting ==was held== in <May> & \\*June\\*\n\n"                       \
	"* a <script>alert(1)</script>\n\n#+end\n\n"                                               \
	"[aaaaa]: one#char=12,20 \"2026-11-22T06:34Z mk\"\n\n"                                     \
	"## one\n> ==The meeting [...] a word== about\n\n"                                         \
	"## one\n\x1B[31mred\xC2\x9B\xE2\x80\xAE\n\n[bbbbb]: one \"no date\"\n\n"                  \
	"## *\nall\n\n## My heading\n\n## gone\n> words\n"

static void setup(void)
{
	stand_open(&stand, NOTES, articles);
}

static void teardown(void)
{
	stand_free(&stand);
	buf_free(&out);
}

static notes_export *const exports[] = {
	export_md, export_org, export_html, export_jsonl, export_jsonld};

/* Nothing that a terminal would obey, whatever is in the file; the same twice. */
START_TEST(test_clean)
{
	struct buf again = {0};
	exports[_i](&stand.anchored, &out);
	exports[_i](&stand.anchored, &again);
	ck_assert_int_eq(utf8_clean_until(buf_str(&out)), out.len);
	ck_assert_same(buf_str(&again), buf_str(&out));
	ck_assert_int_lt(str_find(buf_str(&out), STR("My heading")), 0);
	buf_free(&again);
}
END_TEST

START_TEST(test_html)
{
	export_html(&stand.anchored, &out);
	ck_assert_int_lt(str_find(buf_str(&out), STR("<script")), 0);
	ck_assert_int_ge(str_find(buf_str(&out), STR("&lt;script&gt;")), 0);
	ck_assert_int_ge(str_find(buf_str(&out), STR("<title>A &lt;title&gt; &amp; more")), 0);
	ck_assert_int_lt(str_find(buf_str(&out), STR("http")), 0);
}
END_TEST

/* ---- what the Web Annotation Data Model asks for */

static bool is_string(const json_t *object, const char *key)
{
	return json_is_string(json_object_get(object, key));
}

static bool is(const json_t *object, const char *key, const char *value)
{
	return is_string(object, key) &&
	       strcmp(json_string_value(json_object_get(object, key)), value) == 0;
}

/* 3.1: an annotation has an IRI, the class Annotation, and one or more targets. */
static void check_iri(const json_t *object, const char *key)
{
	ck_assert(is_string(object, key));
	const char *iri = json_string_value(json_object_get(object, key));
	ck_assert(iri[0] != '\0' && strpbrk(iri, " <>\"{}|\\^`") == NULL);
}

/* 4.2.4, 4.2.1, 4.2.9: the selectors and what they must have. */
static void check_selector(const json_t *s)
{
	if (is(s, "type", "TextQuoteSelector")) {
		ck_assert(is_string(s, "exact"));
	} else if (is(s, "type", "FragmentSelector")) {
		ck_assert(is_string(s, "value"));
		check_iri(s, "conformsTo");
	} else {
		ck_assert(is(s, "type", "RangeSelector"));
		check_selector(json_object_get(s, "startSelector"));
		check_selector(json_object_get(s, "endSelector"));
	}
}

static void check_target(const json_t *target)
{
	size_t i;
	json_t *s;
	if (json_is_string(target))
		return;
	ck_assert(is(target, "type", "SpecificResource"));
	check_iri(target, "source");
	json_array_foreach(json_object_get(target, "selector"), i, s) check_selector(s);
}

/* 3.2.4: a textual body has exactly one value; 3.3.1: dateTime with a zone. */
static void check_annotation(const json_t *a)
{
	static const char *const motivations[] = {"commenting", "highlighting", "tagging"};
	size_t i;
	json_t *one;
	bool known = false;
	check_iri(a, "id");
	ck_assert(is(a, "type", "Annotation"));
	for (int k = 0; k < LENGTH(motivations); k++)
		known = known || is(a, "motivation", motivations[k]);
	ck_assert(known);
	ck_assert_uint_ge(json_array_size(json_object_get(a, "target")), 1);
	json_array_foreach(json_object_get(a, "target"), i, one) check_target(one);
	json_array_foreach(json_object_get(a, "body"), i, one)
		ck_assert(is(one, "type", "TextualBody") && is_string(one, "value"));
	if (json_object_get(a, "created") != NULL)
		ck_assert_uint_eq(strlen(json_string_value(json_object_get(a, "created"))),
			strlen("2026-11-22T06:34:00Z"));
}

START_TEST(test_model)
{
	size_t i;
	json_t *one;
	export_jsonld(&stand.anchored, &out);
	json_t *top = json_loadb(out.at, (size_t)out.len, JSON_REJECT_DUPLICATES, NULL);
	ck_assert(is(top, "@context", "http://www.w3.org/ns/anno.jsonld"));
	ck_assert(is(top, "type", "AnnotationCollection")); /* 5.1 */
	check_iri(top, "id");
	const json_t *page = json_object_get(top, "first"); /* 5.2 */
	ck_assert(is(page, "type", "AnnotationPage"));
	check_iri(page, "id");
	const json_t *items = json_object_get(page, "items");
	ck_assert_int_eq(json_integer_value(json_object_get(top, "total")),
		(json_int_t)json_array_size(items));
	ck_assert_uint_eq(json_array_size(items), 5);
	json_array_foreach(items, i, one) check_annotation(one);
	json_decref(top);
}
END_TEST

/* What was exported is all known where it came from, and all there elsewhere. */
START_TEST(test_round)
{
	struct imported got;
	struct stand empty;
	export_jsonld(&stand.anchored, &out);
	ck_assert(notes_import(
		&stand.arena, buf_str(&out), &stand.notes, &stand.articles, &got, NULL));
	ck_assert_int_eq(got.n, 1); /* what was cleaned is another text */
	ck_assert_int_eq(got.known, 4);
	stand_open(&empty, "", articles);
	ck_assert(notes_import(
		&stand.arena, buf_str(&out), &empty.notes, &empty.articles, &got, NULL));
	ck_assert_int_eq(got.n, 5);
	ck_assert_same(got.at[0].note.id, STR("aaaaa"));
	ck_assert_same(got.at[0].note.author, STR("mk"));
	ck_assert_same(got.at[0].note.stamp, STR("2026-11-22T06:34Z"));
	ck_assert_int_eq(got.at[0].note.tags.n, 2);
	ck_assert_int_eq(got.at[0].note.targets.at[0].chars.beg, 12);
	ck_assert_same(got.at[1].note.targets.at[0].quote.last, STR("a word"));
	ck_assert_same(got.at[0].source[0].path, STR("one.txt"));
	ck_assert_int_eq(got.at[3].note.targets.n, 0);
	stand_free(&empty);
}
END_TEST

static const struct {
	const char *json, *want;
} bad[] = {
	{"", "line 1: '[' or '{' expected near end of file"},
	{"{}", "there are no annotations in it"},
	{"[]", ""},
	{"{\"rows\":[{\"target\":[]}]}", ""},
	{"{\"rows\":[{\"target\":7,\"uri\":5,\"tags\":\"x\",\"text\":null}]}", ""},
	{"[[[[[[[[[[[[{\"target\":\"x\"}]]]]]]]]]]]]", "there are no annotations in it"},
};

START_TEST(test_bad)
{
	struct imported got;
	struct err e = {0};
	notes_import(&stand.arena, str_of(bad[_i].json), &stand.notes, &stand.articles, &got, &e);
	ck_assert_str_eq(e.text, bad[_i].want);
}
END_TEST

Suite *suite_notes_export(void)
{
	Suite *s = suite_create("notes_export");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_clean, 0, LENGTH(exports));
	tcase_add_test(t, test_html);
	tcase_add_test(t, test_model);
	tcase_add_test(t, test_round);
	tcase_add_loop_test(t, test_bad, 0, LENGTH(bad));
	suite_add_tcase(s, t);
	return s;
}
