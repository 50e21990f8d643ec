/* dates - every date expression of the articles, with its value. */
#include "config.h"

#include "cli/subcommand.h"
#include "core/base/day.h"

static struct str or_missing(const char *s)
{
	return s[0] != '\0' ? str_of(s) : (struct str){0};
}

static void row(struct table *t, const struct article *x, const struct timex3 *d)
{
	char edtf[EDTF_MOST];
	timex_edtf(edtf, d);
	table_text(t, x->path);
	table_number(t, d->span.beg);
	table_number(t, d->span.end);
	table_text(t, str_of(timex_type_name((enum timex_type)d->type)));
	table_text(t, or_missing(d->value));
	table_text(t, or_missing(edtf));
	table_text(t, span_text(x->doc.text, d->span));
	table_text(t, str_of(rule_name((enum date_by)d->rule)));
}

void batch_date_warnings(const struct batch *b, const struct article *x)
{
	for (int32_t i = 0; i < x->timexes.warnings.n && !b->cli->quiet; i++) {
		const struct warning *w = &x->timexes.warnings.at[i];
		struct err e;
		err_set(&e, ERR_DATA, "%.*s: \"%.*s\" at byte %d: %.*s", STR_ARG(x->path),
			STR_ARG(span_text(x->doc.text, w->span)), (int)w->span.beg,
			STR_ARG(w->text));
		fprintf(stderr, "parallax: %s\n", e.text);
	}
}

int run_dates(struct batch *b)
{
	static const char *const column[] = {
		"path", "start", "end", "type", "value", "edtf", "text", "rule", NULL};
	struct table t;
	struct article *x;
	batch_date(b);
	table_open(&t, b->out, b->cli->format, "dates", column);
	for (int32_t i = 0; (x = batch_next(b, &i)) != NULL;) {
		for (int32_t k = 0; k < x->timexes.n; k++)
			row(&t, x, &x->timexes.at[k]);
		batch_date_warnings(b, x);
	}
	table_close(&t);
	return EXIT_DONE;
}
