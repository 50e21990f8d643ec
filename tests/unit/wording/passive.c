/* Passives that name nobody. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/base/buf.h"
#include "core/wording/passive.h"
#include "tests/unit/same.h"

Suite *suite_wording_passive(void);

static const struct {
	const char *text, *found;
} rows[] = {
	{"The plan was dropped.", "was dropped"},
	{"The plan was dropped by the mayor.", ""},
	{"The plan was quietly dropped in May.", "was quietly dropped"},
	{"The plan was dropped by 2025.", "was dropped"},
	{"The ferry is widely seen as a threat.", "?is widely seen"},
	{"The ferry is being viewed as a threat.", "?is being viewed"},
	{"Finn had been accused of it.", "?had been accused"},
	{"It was said, by nobody, that it sank.", "?was said"},
	{"Mistakes were made.", "were made"},
	{"The port is located in the north.", ""},
	{"She was born there and is married.", ""},
	{"The harbour is open.", ""},
	{"The harbour is in need.", ""},
	{"The captain is Fred.", ""},
	{"The boat was red and the crew was tired.", ""},
	{"It has been sold, and the crew was sent home.", "has been sold; was sent"},
	{"It could not be avoided.", "could not be avoided"},
	{"There is nothing to be done, it may be dropped.", "may be dropped"},
	{"", ""},
};

static void read_row(const char *text, struct buf *found)
{
	struct segmenter *g = segmenter_open(NULL);
	struct arena a = {0};
	struct passives out = {0};
	struct document d;
	struct raw raw;
	raw_init(&raw, &a);
	raw_begin(&raw, BLOCK_BODY, 0, true, true);
	raw_text(&raw, str_of(text));
	raw_end(&raw);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, g);
	passives_read(&a, &d, 0, d.sentences.n, &out);
	for (int32_t i = 0; i < out.n; i++)
		buf_printf(found, "%s%s%.*s", i > 0 ? "; " : "", out.at[i].thinks ? "?" : "",
			STR_ARG(span_text(d.text, out.at[i].span)));
	segmenter_close(g);
	arena_free(&a);
}

START_TEST(nobody)
{
	int wrong = 0;
	for (int i = 0; i < LENGTH(rows); i++) {
		struct buf got = {0};
		buf_add(&got, STR(""));
		read_row(rows[i].text, &got);
		if (!str_eq(buf_str(&got), str_of(rows[i].found))) {
			fprintf(stderr, "%s\n\tfound  %.*s\n\twanted %s\n", rows[i].text,
				STR_ARG(buf_str(&got)), rows[i].found);
			wrong++;
		}
		buf_free(&got);
	}
	ck_assert_int_eq(wrong, 0);
}
END_TEST

Suite *suite_wording_passive(void)
{
	Suite *s = suite_create("wording_passive");
	TCase *t = tcase_create("passive");
	tcase_add_test(t, nobody);
	suite_add_tcase(s, t);
	return s;
}
