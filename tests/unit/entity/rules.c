/* Rules beside the model, on the tags it might have left. */
#include "config.h"

#include <check.h>

#include "core/entity/gazetteer.h"
#include "core/entity/rules.h"
#include "tests/unit/entity/marked.h"
#include "tests/unit/same.h"

Suite *suite_entity_rules(void);

static struct arena arena;

static void setup(void)
{
	arena = (struct arena){0};
}

static void teardown(void)
{
	arena_free(&arena);
}

static const struct {
	const char *in, *out;
} rows[] = {
	{"nothing here", "nothing here"},
	/* Ships. */
	{"the HMS Swift sank", "the [MISC HMS Swift] sank"},
	{"the USS [PER Harlan Pike] (CVN 99) left",
		"the [MISC USS Harlan Pike] ( [MISC CVN 99] ) left"},
	{"the USS [LOC Denholm] (DDG-7) left", "the [MISC USS Denholm] ( [MISC DDG - 7] ) left"},
	{"the USS [LOC Denholm] (of 9) left", "the [MISC USS Denholm] ( of 9 ) left"},
	{"the [ORG USS] [PER Harlan Pike] left", "the [MISC USS Harlan Pike] left"},
	{"the [ORG INS] Director left", "the [ORG INS] Director left"},
	{"the USS", "the USS"},
	{"a Denholm-class frigate", "a [MISC Denholm] - class frigate"},
	{"a World-class office", "a World - class office"},
	/* Documents and programmes. */
	{"an Openly Shared Harvest Programme began",
		"an [MISC Openly Shared Harvest Programme] began"},
	{"the Treaty of the sea", "the Treaty of the sea"},
	{"The Northern Fishing Treaty holds", "The [MISC Northern Fishing Treaty] holds"},
	{"the [ORG Northern Fishing Treaty] holds", "the [MISC Northern Fishing Treaty] holds"},
	{"the [ORG World Food Programme] said", "the [ORG World Food Programme] said"},
	{"the [ORG Global Seed Programme] said", "the [MISC Global Seed Programme] said"},
	{"the [LOC Oslo] Fishing Treaty holds", "the [LOC Oslo] Fishing Treaty holds"},
	{"a Harvest Plan Office opened", "a Harvest Plan Office opened"},
	/* Hyphens; * marks a country of the lists. */
	{"[ORG OPEC-*Ghana] talks", "[ORG OPEC] - [LOC Ghana] talks"},
	{"[ORG OPEC]-*Ghana talks", "[ORG OPEC] - [LOC Ghana] talks"},
	{"[MISC *Chile-*Ghana] talks", "[MISC Chile] - [MISC Ghana] talks"},
	{"*Chile-*Ghana talks", "[LOC Chile] - [LOC Ghana] talks"},
	{"a pro-*Ghana crowd", "a pro - Ghana crowd"},
	/* What is outside of names. */
	{"[PER Mr. Holm] spoke", "Mr . [PER Holm] spoke"},
	{"[PER President Ada Holm] spoke", "President [PER Ada Holm] spoke"},
	{"[PER Ada Holm's] car", "[PER Ada Holm] 's car"},
	{"[PER President]", "[PER President]"},
	{"in [MISC Art]. 6 of it", "in Art . 6 of it"},
	{"of [MISC Art] 6", "of Art 6"},
	{"of [MISC Art]. And", "of [MISC Art] . And"},
	{"", ""},
};

/* Stars stand for what the lists would have said. */
static void read_stars(struct tagged *t)
{
	int32_t n = 0;
	bool star = false;
	for (int32_t i = 0; i < t->n; i++) {
		if (str_eq(t->word[i].text, STR("*"))) {
			star = true;
			/* A name that began at the star begins behind it. */
			if (t->tag[i] != TAG_O && i + 1 < t->n && tag_part(t->tag[i]) == TAG_B)
				t->tag[i + 1] =
					tag_part(t->tag[i + 1]) == TAG_L
						? (uint8_t)tag_make(tag_type(t->tag[i]), TAG_U)
						: t->tag[i];
			continue;
		}
		t->word[n] = t->word[i];
		t->tag[n] = t->tag[i];
		if (star) {
			t->word[n].place = 4;
			t->word[n].lists = GAZ_COUNTRY;
		}
		star = false;
		n++;
	}
	t->n = n;
}

START_TEST(test_rules)
{
	struct tagged t;
	marked_read(&arena, rows[_i].in, &t);
	read_stars(&t);
	rules_apply(&t);
	ck_assert_same(marked_format(&arena, &t), str_of(rows[_i].out));
	for (int32_t i = 0; i <= t.n; i++)
		ck_assert(tags_follow(i > 0 ? t.tag[i - 1] : TAG_O, i < t.n ? t.tag[i] : TAG_O));
}
END_TEST

Suite *suite_entity_rules(void)
{
	Suite *s = suite_create("entity_rules");
	TCase *t = tcase_create("rules");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_rules, 0, LENGTH(rows));
	suite_add_tcase(s, t);
	return s;
}
