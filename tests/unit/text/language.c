#include "config.h"

#include "core/text/language.h"

#include <check.h>

#include "core/base/buf.h"
#include "tests/unit/same.h"

static const struct {
	const char *text, *tag;
} rows[] = {
	{"", "und"},
	{"12 - 34", "und"},
	{"Tokyo 2023", "und"},
	{"The minister said on Tuesday that the talks were over.", "en"},
	{"Der Minister sagte am Dienstag, dass die Gespr\u00E4che beendet sind.", "de"},
	{"Le ministre a dit mardi que les n\u00E9gociations sont termin\u00E9es.", "fr"},
	{"El ministro dijo el martes que las conversaciones han terminado.", "es"},
	{"Il ministro ha detto marted\u00EC che i negoziati sono finiti.", "it"},
	{"O ministro disse na ter\u00E7a-feira que as conversas n\u00E3o terminaram.", "pt"},
	{"De minister zei dinsdag dat de gesprekken voorbij zijn.", "nl"},
	{"Ministern sade p\u00E5 tisdagen att samtalen \u00E4r \u00F6ver.", "sv"},
	{"Samtalerne er forbi, og de talte ikke efter m\u00F8det mellem dem.", "da"},
	{"Samtalene er over, og de talte ikke etter m\u00F8tet mellom dem.", "nb"},
	{"Minister powiedzia\u0142, \u017Ce to nie jest koniec rozm\u00F3w.", "pl"},
	{"Menteri itu mengatakan bahwa pembicaraan telah selesai dan tidak akan ada lagi.", "id"},
	{"B\u1ED9 tr\u01B0\u1EDFng n\u00F3i r\u1EB1ng c\u00E1c cu\u1ED9c \u0111\u00E0m ph\u00E1n "
	 "\u0111\u00E3 k\u1EBFt th\u00FAc v\u00E0 kh\u00F4ng c\u00F3 g\u00EC.",
		"vi"},
	{"\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u0441\u043A\u0430\u0437\u0430\u043B, "
	 "\u0447\u0442\u043E \u044D\u0442\u043E \u043D\u0435 \u043A\u043E\u043D\u0435\u0446.",
		"ru"},
	{"\u041C\u0456\u043D\u0456\u0441\u0442\u0440 \u0441\u043A\u0430\u0437\u0430\u0432, "
	 "\u0449\u043E \u0446\u0435 \u043D\u0435 \u0456 \u043A\u0456\u043D\u0435\u0446\u044C.",
		"uk"},
	{"\u039F \u03C5\u03C0\u03BF\u03C5\u03C1\u03B3\u03CC\u03C2", "el"},
	{"\u0627\u0644\u0648\u0632\u064A\u0631 \u0641\u064A \u0645\u0635\u0631", "ar"},
	{"\u0648 \u062F\u0631 \u062A\u0647\u0631\u0627\u0646 \u0627\u0632 \u0627\u06CC\u0646",
		"fa"},
	{"\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD", "he"},
	{"\u092E\u0902\u0924\u094D\u0930\u0940 \u0928\u0947 \u0915\u0939\u093E", "hi"},
	{"\u0E23\u0E31\u0E10\u0E21\u0E19\u0E15\u0E23\u0E35", "th"},
	{"\u653F\u5E9C\u306F\u767A\u8868\u3057\u305F NATO", "ja"},
	{"\u653F\u5E9C\u5BA3\u5E03\u4E86\u65B0\u8BA1\u5212", "zh"},
	{"\uC7A5\uAD00\uC740 \uB9D0\uD588\uB2E4", "ko"},
	{"\xFF\xFE\x80", "und"},
};

START_TEST(test_guess)
{
	ck_assert_same(language_guess(str_of(rows[_i].text)), str_of(rows[_i].tag));
}
END_TEST

/* Only the beginning is looked at, and its end may cut a character. */
START_TEST(test_long)
{
	struct buf text = {0};
	buf_add_char(&text, ' ');
	while (text.len < 40000)
		buf_add(&text, STR("\u00E9t\u00E9 dans la ville et pour les gens "));
	buf_add(&text, STR(" the of and to in is was that for it with as on"));
	struct str tag = language_guess(buf_str(&text));
	buf_free(&text);
	ck_assert_same(tag, STR("fr"));
}
END_TEST

START_TEST(test_name)
{
	ck_assert_same(language_name(STR("en")), STR("English"));
	ck_assert_same(language_name(STR("JA")), STR("Japanese"));
	ck_assert_same(language_name(STR("tlh")), STR("tlh"));
}
END_TEST

Suite *suite_text_language(void)
{
	Suite *s = suite_create("text/language");
	TCase *t = tcase_create("language");
	tcase_add_loop_test(t, test_guess, 0, LENGTH(rows));
	tcase_add_test(t, test_long);
	tcase_add_test(t, test_name);
	suite_add_tcase(s, t);
	return s;
}
