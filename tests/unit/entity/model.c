/* Loading the model: whole, missing, cut short, with flipped bits. */
#include "config.h"

#include <check.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/entity/tagger.h"
#include "tests/unit/entity/marked.h"
#include "tests/unit/same.h"

Suite *suite_entity_model(void);

static struct arena arena;
static struct model_map words, english;

static struct model_map copy(struct model_map m)
{
	char *at = arena_alloc(&arena, m.size + 64);
	at += (64 - (uintptr_t)at % 64) % 64;
	memcpy(at, m.at, m.size);
	return (struct model_map){at, m.size};
}

static struct model_map read_file(const char *name)
{
	char path[4096];
	struct buf b = {0};
	struct err e;
	const char *tree = getenv("top_srcdir");
	snprintf(path, sizeof path, "%s/data/names/%s", tree != NULL ? tree : ".", name);
	ck_assert_msg(file_read(path, &b, NULL, &e), "%s", e.text);
	struct model_map m = copy((struct model_map){b.at, (size_t)b.len});
	buf_free(&b);
	return m;
}

static void setup(void)
{
	arena = (struct arena){0};
	words = read_file("words");
	english = read_file("english");
}

static void teardown(void)
{
	arena_free(&arena);
}

static void seal(struct model_map m)
{
	struct model_head *h = (void *)(uintptr_t)m.at;
	h->sum = model_sum(h + 1, m.size - sizeof *h);
}

/* Tags something, whatever the model holds. */
static void use(const struct model *m)
{
	struct tagger t;
	struct tagged s;
	tagger_open(&t, m);
	marked_read(&arena,
		"Then Ada Holm of the Delta Fund flew from Oslo to al-Nahr, U.S. envoys said", &s);
	tagger_document(&t, &arena, &s, 1);
	for (int32_t i = 0; i <= s.n; i++)
		ck_assert(tags_follow(i > 0 ? s.tag[i - 1] : TAG_O, i < s.n ? s.tag[i] : TAG_O));
	tagger_close(&t);
}

START_TEST(test_whole)
{
	struct model m;
	struct err e;
	ck_assert_msg(model_take(&m, words, english, &e), "%s", e.text);
	ck_assert(m.ready);
	use(&m);
}
END_TEST

START_TEST(test_missing)
{
	struct model m;
	struct err e;
	ck_assert(!model_open(&m, "no/such/folder", &e));
	ck_assert_ptr_nonnull(strstr(e.text, "no/such/folder/words"));
	ck_assert(!m.ready);
	use(&m);
	use(NULL);
	model_close(&m);
}
END_TEST

/* Any change to a file is seen by its sum. */
START_TEST(test_sum)
{
	struct model m;
	struct err e;
	uint32_t random = 12345;
	for (int i = 0; i < 60; i++) {
		random = random * 1664525 + 1013904223;
		unsigned char *at = (void *)(uintptr_t)english.at;
		size_t where = (size_t)(random >> 4) % english.size;
		/* The spare bytes of the head mean nothing. */
		if (where >= offsetof(struct model_head, spare) &&
			where < sizeof(struct model_head))
			continue;
		at[where] ^= (unsigned char)(1 << i % 8);
		if (model_take(&m, words, english, &e))
			ck_abort_msg("a flipped bit at %zu was not seen", where);
		at[where] ^= (unsigned char)(1 << i % 8);
	}
	ck_assert(model_take(&m, words, english, &e));
}
END_TEST

START_TEST(test_cut_short)
{
	static const size_t size[] = {0, 1, 8, 63, 64, 100, 400, 4096, 100000};
	struct model m;
	struct err e;
	for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
		struct model_map cut = {english.at, size[i]};
		ck_assert(!model_take(&m, words, cut, &e));
		ck_assert(!model_take(&m, cut, english, &e));
		if (size[i] < sizeof(struct model_head))
			continue;
		cut = copy(cut);
		seal(cut);
		ck_assert(!model_take(&m, words, cut, &e));
	}
}
END_TEST

/* With a right sum whatever is wrong must be refused or do no harm. */
START_TEST(test_flipped_bits)
{
	struct model m;
	struct err e;
	uint32_t random = (uint32_t)_i + 1;
	for (int round = 0; round < 12; round++) {
		struct model_map both[2] = {words, english};
		struct model_map one = copy(both[round % 2]);
		unsigned char *at = (void *)(uintptr_t)one.at;
		/* Often the head and the table of sections, where most is at stake. */
		size_t reach = round % 3 == 0 ? 400 : one.size;
		for (int k = 0; k < (reach == 400 ? 1 : 2000); k++) {
			random = random * 1664525 + 1013904223;
			at[(random >> 3) % reach] ^= (unsigned char)(1 << (random >> 29));
		}
		seal(one);
		both[round % 2] = one;
		if (model_take(&m, both[0], both[1], &e))
			use(&m);
	}
}
END_TEST

Suite *suite_entity_model(void)
{
	Suite *s = suite_create("entity_model");
	TCase *t = tcase_create("model");
	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_whole);
	tcase_add_test(t, test_missing);
	tcase_add_test(t, test_sum);
	tcase_add_test(t, test_cut_short);
	tcase_add_loop_test(t, test_flipped_bits, 0, 8);
	suite_add_tcase(s, t);
	return s;
}
