#include "config.h"

#include "core/text/stem.h"

#include "tests/unit/same.h"

static struct arena arena;

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *language, *word, *key, *stem;
} rows[] = {
	{"en", "plans", "plans", "plan"},
	{"en", "Planning", "planning", "plan"},
	{"en", "establishment", "establishment", "establish"},
	{"en-GB", "NATO\u2019s", "nato", "nato"},
	{"en", "allies'", "allies", "alli"},
	{"en", "Caf\u00E9s", "cafes", "cafe"},
	{"en", "", "", ""},
	{"de", "H\u00E4usern", "h\u00E4usern", "haus"},
	{"fr", "continuellement", "continuellement", "continuel"},
	{"nb", "havnene", "havnene", "havn"},
	{"ja", "\u6771\u4EAC", "\u6771\u4EAC", "\u6771\u4EAC"},
	{"und", "Plans", "plans", "plans"},
	{"en", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaings",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaings",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaings"},
};

START_TEST(stems)
{
	struct stemmer *s = stemmer_open(str_of(rows[_i].language));
	struct str key = stem_fold(s, &arena, str_of(rows[_i].word));
	struct str stem = stem_of(s, &arena, key);
	stemmer_close(s);
	ck_assert_same(key, str_of(rows[_i].key));
	ck_assert_same(stem, str_of(rows[_i].stem));
}
END_TEST

START_TEST(knows_languages)
{
	static const char *const languages[] = {"en", "pt-BR", "nn", "ru", "ja", "und", "x", ""};
	for (int i = 0; i < LENGTH(languages); i++) {
		struct stemmer *s = stemmer_open(str_of(languages[i]));
		ck_assert_msg(stemmer_knows(s) == (i < 4), "%s", languages[i]);
		stemmer_close(s);
	}
}
END_TEST

Suite *suite_text_stem(void)
{
	Suite *s = suite_create("text_stem");
	TCase *c = tcase_create("stem");
	tcase_add_checked_fixture(c, NULL, teardown);
	tcase_add_loop_test(c, stems, 0, LENGTH(rows));
	tcase_add_test(c, knows_languages);
	suite_add_tcase(s, c);
	return s;
}
