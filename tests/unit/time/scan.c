#include "config.h"

#include "tests/unit/time/scan.h"

#include <check.h>
#include <stdio.h>

void scan_open(struct scan *s, const char *text, int32_t date, enum date_order order)
{
	struct segmenter *g = segmenter_open(NULL);
	struct raw raw;
	*s = (struct scan){0};
	raw_init(&raw, &s->arena);
	raw_begin(&raw, BLOCK_BODY, 0, true, false);
	raw_text(&raw, str_of(text));
	raw_end(&raw);
	raw_finish(&raw);
	document_open(&s->doc, &raw);
	document_finish(&s->doc, g);
	segmenter_close(g);
	timexes_build(&s->arena, &s->doc, date, order, &s->dates);
}

void scan_close(struct scan *s)
{
	arena_free(&s->arena);
}

static void print(const struct scan *s, struct buf *to)
{
	for (int32_t i = 0; i < s->dates.n; i++) {
		const struct timex3 *t = &s->dates.at[i];
		struct str text = span_text(s->doc.text, t->span);
		buf_printf(to, "%s%.*s=", i > 0 ? " | " : "", STR_ARG(text));
		if (t->type != TIMEX_DATE)
			buf_printf(to, "%s ", timex_type_name((enum timex_type)t->type));
		buf_printf(to, "%s", t->value);
	}
}

void scan_rows(const struct scan_row *row, int n, int32_t date)
{
	int wrong = 0;
	for (int i = 0; i < n; i++) {
		struct scan s;
		struct buf got = {0};
		buf_add(&got, STR(""));
		scan_open(&s, row[i].text, date, ORDER_UNKNOWN);
		print(&s, &got);
		if (!str_eq(buf_str(&got), str_of(row[i].found))) {
			fprintf(stderr, "%s\n\tfound  %.*s\n\twanted %s\n", row[i].text,
				STR_ARG(buf_str(&got)), row[i].found);
			wrong++;
		}
		buf_free(&got);
		scan_close(&s);
	}
	ck_assert_msg(wrong == 0, "%d of %d rows", wrong, n);
}
