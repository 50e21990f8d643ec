/* What is marked as charged, and what only looks like it. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/text/document.h"
#include "core/wording/charged.h"
#include "tests/unit/same.h"

Suite *suite_wording_charged(void);

static const char list[] = "[judge adjective] judges\n"
			   "perilous\t2\n"
			   "brutal\t3\tunless winter frost\n"
			   "far-right\t2\n"
			   "cold\t1\n"
			   "great\t1\n"
			   "[fight verb] fights\n"
			   "slam\t3\n"
			   "tear into\t3\n"
			   "weaponize\t2\n"
			   "[label noun] names\n"
			   "thug\t3\n"
			   "war of words\t2\n"
			   "witch hunt\t3\n"
			   "invasion\t2\tonly migrants\n"
			   "scandal\t2\n"
			   "Marxist\t2\n"
			   "terror\t2\n"
			   "[level fixed] level\n"
			   "of course\t1\n";

struct bench {
	struct arena arena;
	struct document doc;
	struct wordbook book;
	struct charges charges;
};

/* "[Great Britain]" is a name, "{...}" is quoted; a bar begins a paragraph, # a heading. */
static void open_bench(struct bench *b, const char *text, const char *language)
{
	struct segmenter *g = segmenter_open(NULL);
	static struct span names[16], quoted[16];
	struct charged_input in = {.doc = &b->doc, .book = &b->book};
	struct buf plain = {0};
	struct str rest = str_of(text), paragraph;
	struct raw raw;
	*b = (struct bench){0};
	raw_init(&raw, &b->arena);
	in.names.at = names;
	in.quoted.at = quoted;
	while (str_cut(&rest, '|', &paragraph)) {
		bool heading = str_starts(paragraph, STR("#"));
		int32_t from = plain.len;
		for (int32_t i = heading; i < paragraph.len; i++) {
			char c = paragraph.at[i];
			if (c == '[')
				names[in.names.n].beg = plain.len;
			else if (c == ']')
				names[in.names.n++].end = plain.len;
			else if (c == '{')
				quoted[in.quoted.n].beg = plain.len;
			else if (c == '}')
				quoted[in.quoted.n++].end = plain.len;
			else
				buf_add_char(&plain, c);
		}
		raw_begin(&raw, heading ? BLOCK_HEADING : BLOCK_BODY, 0, true, true);
		raw_text(&raw, str_from(buf_str(&plain), from));
		raw_end(&raw);
		if (rest.len > 0)
			buf_add(&plain, STR("\n\n"));
	}
	raw_finish(&raw);
	document_open(&b->doc, &raw);
	document_finish(&b->doc, g);
	b->doc.language = str_of(language);
	wordbook_read(&b->book, STR("mine"), STR("mine"), str_of(list), NULL);
	charged_build(&b->arena, &in, &b->charges);
	segmenter_close(g);
	buf_free(&plain);
}

static void close_bench(struct bench *b)
{
	wordbook_free(&b->book);
	arena_free(&b->arena);
}

/* clang-format off */
static const struct {
	const char *text, *found;
} rows[] = {
	{"It was a perilous step.", "perilous 2"},
	{"Perilous as it was, they went.", "Perilous 2"},
	{"They slammed the thugs' plan and tore into him.", "slammed 3, thugs 3, tore into 3"},
	{"The thug’s plan failed.", "thug 3"},
	{"A war of words; wars of words.", "war of words 2, wars of words 2"},
	{"It was a war, of words they had many.", ""},
	{"Witch hunts and a witch-hunt.", "Witch hunts 3"},
	{"He weaponised it.", "weaponised 2"},
	{"A brutal plan.", "brutal 3"},
	{"A brutal winter came.", ""},
	{"The frost of that year was brutal.", ""},
	{"An invasion of migrants, she said.", "invasion 2"},
	{"The invasion of the island.", ""},
	{"The far-right men and scandal-hit banks.", "far-right 2, scandal 2"},
	{"An anti-terror unit.", ""},
	{"It was not a perilous step.", "perilous 1"},
	{"It is not of course done.", ""},
	{"It was not only perilous.", "perilous 2"},
	{"It wasn’t brutal.", "brutal 2"},
	{"He came to [Great Britain] and to Cold Harbor.", ""},
	{"A Marxist spoke of the [Marxist League].", "Marxist 2"},
	{"The great man.", "great 1"},
	{"{“It is perilous,”} she said of the thug.", "perilous 2q, thug 3"},
	{"#Perilous Step For Great Ally After Talks", "Perilous 2, Great 1"},
	{"#The step that Great Britain took last year", ""},
	{"Brutally slamming doors.", "Brutally 3, slamming 3"},
	{"", ""},
};
/* clang-format on */

static void print(const struct bench *b, struct buf *to)
{
	for (int32_t i = 0; i < b->charges.n; i++) {
		const struct charge *c = &b->charges.at[i];
		buf_printf(to, "%s%.*s %d%s", i > 0 ? ", " : "",
			STR_ARG(span_text(b->doc.text, c->span)), c->weight, c->quoted ? "q" : "");
	}
}

START_TEST(marks)
{
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct bench b;
		struct buf got = {0};
		open_bench(&b, rows[i].text, "en");
		buf_add(&got, STR(""));
		print(&b, &got);
		if (!str_eq(buf_str(&got), str_of(rows[i].found))) {
			fprintf(stderr, "%s\n\tfound  %.*s\n\twanted %s\n", rows[i].text,
				STR_ARG(buf_str(&got)), rows[i].found);
			wrong++;
		}
		buf_free(&got);
		close_bench(&b);
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

START_TEST(other_languages)
{
	struct bench b;
	open_bench(&b, "A perilous step.", "de");
	ck_assert_int_eq(b.charges.n, 0);
	close_bench(&b);
}
END_TEST

START_TEST(look_up)
{
	struct bench b;
	/*             0123456789012345678901234567 */
	open_bench(&b, "A thug, a perilous thug.", "en");
	ck_assert_int_eq(b.charges.n, 3);
	ck_assert_int_eq(charged_find(&b.charges, 0), 0);
	ck_assert_int_eq(charged_find(&b.charges, 5), 0);
	ck_assert_int_eq(charged_find(&b.charges, 6), 1);
	ck_assert_int_eq(charged_find(&b.charges, 23), 3);
	struct str text = charged_text(&b.arena, &b.book, &b.charges.at[1], STR("perilous"));
	ck_assert_same(text, STR("perilous (judge, 2) list mine"));
	ck_assert_str_eq(charged_voice(&b.charges.at[1]), "author");
	close_bench(&b);
}
END_TEST

/* One endless sentence goes in steps, and its words are found to the end. */
START_TEST(long_sentence)
{
	struct bench b;
	struct buf text = {0};
	for (int i = 0; i < 20000; i++)
		buf_add(&text, STR("a thug and another man "));
	open_bench(&b, text.at, "en");
	ck_assert_int_eq(b.charges.n, 20000);
	close_bench(&b);
	buf_free(&text);
}
END_TEST

Suite *suite_wording_charged(void)
{
	Suite *s = suite_create("wording_charged");
	TCase *t = tcase_create("charged");
	tcase_add_test(t, marks);
	tcase_add_test(t, other_languages);
	tcase_add_test(t, look_up);
	tcase_add_test(t, long_sentence);
	suite_add_tcase(s, t);
	return s;
}
