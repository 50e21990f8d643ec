/* What an entity is called, does, and has done to it. */
#include "config.h"

#include <check.h>
#include <stdio.h>

#include "core/base/buf.h"
#include "core/wording/portrayal.h"
#include "tests/unit/same.h"

Suite *suite_wording_portrayal(void);

/* [Finn] is a person asked for, <Tarn> an organisation asked for, {Lind} another name. */
/* clang-format off */
static const struct {
	const char *text, *found;
} rows[] = {
	{"[Orla Finn], a former pilot, came to town.",
		"label a former pilot; actor came to town"},
	{"[Orla Finn], a former pilot, was praised.", "label a former pilot; target was praised"},
	{"The mayor of {Lind}, [Orla Finn], opened it.",
		"label The mayor of Lind; actor opened"},
	{"The mayor was ill, [Orla Finn], opened it.", "actor opened"},
	{"The boats of {Lind}, <Tarn>, opened it.", "label The boats of Lind; actor opened"},
	{"[Orla Finn], a former pilot who sank the boat, came.", "label a former pilot; actor came"},
	{"After [Orla Finn], the boat sank.", ""},
	{"The embattled [Orla Finn] left.", "label embattled; actor left"},
	{"In March, spokeswoman [Orla Finn] left.", "label spokeswoman; actor left"},
	{"{Lind} spokeswoman [Orla Finn] left.", "label Lind spokeswoman; actor left"},
	{"It was said by spokeswoman [Orla Finn].", "label spokeswoman"},
	{"They would help [Orla Finn].", "target help Orla Finn"},
	{"<Tarn>, the {Old Tarn Union}, left.", "actor left"},
	{"The leaders of {Lind}, [Orla Finn], {Bo} and others came.", ""},
	{"An aide of the <Old Tarn Union> (<OTU>) would not speak.", ""},
	{"The <Old Tarn Union> (<OTU>) would not speak.", "actor would not speak"},
	{"They saw the old <Tarn> fleet.", ""},
	{"<Tarn> is a relic of the past.", "label a relic of the past"},
	{"<Tarn> is reckless.", "label reckless"},
	{"<Tarn> has harbored hopes for years.", "actor has harbored hopes for years"},
	{"<Tarn> opens an office in June.", "actor opens an office in June"},
	{"They met [Orla Finn], a former pilot.", "label a former pilot; target met Orla Finn"},
	{"<Tarn> hopes to stay.", "actor hopes to stay"},
	{"<Tarn> leaders met in May.", ""},
	{"<Tarn> actions to stop it failed.", ""},
	{"<Tarn>'s plan failed.", "owns plan"},
	{"<Tarn>'s stubborn silence on it hurts.", "owns stubborn silence"},
	{"It is <Tarn>'s.", ""},
	{"<Tarn>'s, as she said.", ""},
	{"Friends of <Tarn> said it.", ""},
	{"They accused <Tarn>.", "target accused Tarn"},
	{"They want to counter <Tarn>.", "target counter Tarn"},
	{"They opened a <Tarn> office.", ""},
	{"It ended, said [Orla Finn].", ""},
	{"<Tarn> was accused by {Lind}.", "target was accused by Lind"},
	{"<Tarn> will not be forgotten.", "target will not be forgotten"},
	{"<Tarn> is set to open a door.", "actor is set to open a door"},
	{"<Tarn> is planning a trip.", "actor is planning a trip"},
	{"[Orla Finn], who heads the union, left.", "actor heads the union; actor left"},
	{"<Tarn>, which owns two mills, refused.", "actor owns two mills; actor refused"},
	{"[Orla Finn], however, left.", "actor left"},
	{"[Orla Finn], 52, is a cautious pilot.", "label a cautious pilot"},
	{"[Orla Finn], flanked by her aides, left.", "actor left"},
	{"[Orla Finn] of the {Lind} union left.", "actor left"},
	{"[Orla Finn] and {Bo} met on Monday.", "actor met on Monday"},
	{"{Bo} and [Orla Finn] met on Monday.", "actor met on Monday"},
	{"{Bo}, [Orla Finn] and {Lind} met.", "actor met"},
	{"<Tarn> and the union also hope to stay.", "actor also hope to stay"},
	{"Neither {Bo} nor [Orla Finn] would say.", "actor would say"},
	{"The aides of {Bo} and [Orla Finn] left.", ""},
	{"{Bo} and her deputy, [Orla Finn], left.", "label her deputy; actor left"},
	{"In {Lind}, [Orla Finn] left.", "actor left"},
	{"[Orla Finn], {Bo}'s fiercest critic, left.", "label Bo's fiercest critic; actor left"},
	{"They trade with <Tarn>, their largest partner since June.",
		"label their largest partner since June"},
	{"Many blame [Orla Finn].", "target blame Orla Finn"},
	{"{Bo} calls [Orla Finn] stubborn.", "target calls Orla Finn"},
	{"They have not forgiven [Orla Finn].", "target forgiven Orla Finn"},
	{"{Bo} met Mayor [Orla Finn].", "label Mayor; target met Mayor Orla Finn"},
	{"\"It ended,\" declared spokeswoman [Orla Finn].", "label spokeswoman"},
	{"<Tarn> is being pressed to leave.", "target is being pressed to leave"},
	{"<Tarn> is expected to leave.", "actor is expected to leave"},
	{"<Tarn> is to sign it.", "actor is to sign"},
	{"<Tarn> has yet to answer.", "actor has yet to answer"},
	{"<Tarn> keeps three posts.", "actor keeps three posts"},
	{"<Tarn> is no ally of {Lind}.", "label no ally of Lind"},
	{"<Tarn>'s own past makes it worse.", "owns own past"},
	{"{Lind} left.", ""},
	{"", ""},
};
/* clang-format on */

static void read_names(const char *text, struct buf *plain, struct portrayed_name *name, int32_t *n)
{
	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '[' || *c == '<' || *c == '{')
			name[(*n)++] = (struct portrayed_name){.span = {plain->len, plain->len},
				.wanted = *c != '{',
				.person = *c == '['};
		else if (*c == ']' || *c == '>' || *c == '}')
			name[*n - 1].span.end = plain->len;
		else
			buf_add_char(plain, *c);
	}
}

static void read_row(const char *text, struct buf *found)
{
	struct segmenter *g = segmenter_open(NULL);
	struct arena a = {0};
	struct buf plain = {0};
	struct portrayed_name name[4];
	struct portrayals out = {0};
	struct document d;
	struct raw raw;
	int32_t names = 0;
	buf_add(&plain, STR(""));
	read_names(text, &plain, name, &names);
	raw_init(&raw, &a);
	raw_begin(&raw, BLOCK_BODY, 0, true, true);
	raw_text(&raw, buf_str(&plain));
	raw_end(&raw);
	raw_finish(&raw);
	document_open(&d, &raw);
	document_finish(&d, g);
	portrayals_build(&a, &d, (struct portrayed_names){name, names}, &out);
	for (int32_t i = 0; i < out.n; i++)
		buf_printf(found, "%s%s %.*s", i > 0 ? "; " : "",
			portrayal_kind_name((enum portrayal_kind)out.at[i].kind),
			STR_ARG(span_text(d.text, out.at[i].span)));
	segmenter_close(g);
	buf_free(&plain);
	arena_free(&a);
}

START_TEST(kinds)
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

Suite *suite_wording_portrayal(void)
{
	Suite *s = suite_create("wording_portrayal");
	TCase *t = tcase_create("portrayal");
	tcase_add_test(t, kinds);
	suite_add_tcase(s, t);
	return s;
}
