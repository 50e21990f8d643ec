/*
 * Markdown in any bytes, front matter included.
 *
 * Linked with replay.c it replays the files named as arguments; tests/fuzz/dates.c
 * says how to look for new ones. Text and what is known of it come out clean,
 * blocks in order, and a pane of any width shows them.
 */
#include "config.h"

#include "core/import/import.h"
#include "tests/fuzz/imported.h"
#include "tests/fuzz/replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct raw raw = {0};
	struct document d;
	struct err e;
	struct str bytes = {(const char *)data, (int32_t)size};
	if (size > 1 << 16)
		return 0;
	struct segmenter *g = segmenter_open(NULL);
	if (import(&a, STR("x.md"), bytes, &raw, &e)) {
		look_over_raw(&raw);
		document_open(&d, &raw);
		document_finish(&d, g);
		look_over_document(&d, g);
	}
	segmenter_close(g);
	arena_free(&a);
	return 0;
}
