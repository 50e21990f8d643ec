/*
 * The model of names, damaged: with an even first byte what follows is the file
 * of marked text, else changes to the real one, four bytes each: the place (three,
 * the lowest first; a third of the places fall on its head) and the new byte.
 *
 * Linked with replay.c it replays the files named as arguments; tests/fuzz/dates.c
 * says how to look for new ones. The sum is made good again, so that what the
 * sum would have refused is read. Whatever the model says, tagging ends.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/entity/tagger.h"
#include "tests/fuzz/replay.h"

static struct model_map aligned(struct arena *a, const void *bytes, size_t size)
{
	char *at = arena_alloc(a, size + 64);
	at += (64 - (uintptr_t)at % 64) % 64;
	memcpy(at, bytes, size);
	return (struct model_map){at, size};
}

static struct model_map read_file(struct arena *a, const char *name)
{
	const char *tree = getenv("top_srcdir");
	char path[4096];
	struct buf b = {0};
	struct model_map m = {NULL, 0};
	snprintf(path, sizeof path, "%s/data/names/%s", tree != NULL ? tree : ".", name);
	if (file_read(path, &b, NULL, NULL))
		m = aligned(a, b.at, (size_t)b.len);
	buf_free(&b);
	return m;
}

static void seal(struct model_map m)
{
	struct model_head *h = (void *)(uintptr_t)m.at;
	if (m.size > sizeof *h)
		h->sum = model_sum(h + 1, m.size - sizeof *h);
}

static void change(struct model_map m, const uint8_t *data, size_t size)
{
	enum { HEAD = 1024 };
	uint8_t *at = (uint8_t *)(uintptr_t)m.at;
	for (size_t i = 0; i + 4 <= size; i += 4) {
		size_t place = data[i] | (size_t)data[i + 1] << 8 | (size_t)data[i + 2] << 16;
		at[place % (place % 3 == 0 ? HEAD : m.size)] = data[i + 3];
	}
}

static void tag(struct arena *a, const struct model *m)
{
	static const char *const words[] = {"Officials", "in", "Berlin", "met", "Laura",
		"Kettering", "of", "the", "U.S.", "Navy", "on", "Monday",
		"\xE6\x9D\xB1\xE4\xBA\xAC", "."};
	enum { WORDS = sizeof words / sizeof *words };
	struct word word[WORDS];
	uint8_t tags[WORDS] = {0}, spare[WORDS] = {0};
	struct tagger t;
	for (int i = 0; i < WORDS; i++)
		word_read(&word[i], str_of(words[i]));
	struct tagged s = {word, tags, spare, WORDS, NULL};
	tagger_open(&t, m);
	tagger_document(&t, a, &s, 1);
	tagger_close(&t);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena kept;
	static struct model_map words, english;
	struct arena a = {0};
	struct model m;
	struct err e;
	if (size < 1 || size > 1 << 16)
		return 0;
	if (words.at == NULL) {
		words = read_file(&kept, "words");
		english = read_file(&kept, "english");
	}
	if (words.at == NULL || english.at == NULL) {
		fputs("model: no data/names below $top_srcdir or here\n", stderr);
		exit(1);
	}
	struct model_map damaged = data[0] % 2 == 0 ? aligned(&a, data + 1, size - 1)
						    : aligned(&a, english.at, english.size);
	if (data[0] % 2 != 0)
		change(damaged, data + 1, size - 1);
	seal(damaged);
	if (model_take(&m, words, damaged, &e))
		tag(&a, &m);
	arena_free(&a);
	return 0;
}
