#include "config.h"

#include "core/text/kept_lines.h"

#include <string.h>

const struct offsets *kept_lines_find(const struct kept_lines *k, struct str text)
{
	const struct kept_piece *p = &k->piece[str_hash(text) % KEPT_PIECES];
	return p->ends.n > 0 && str_eq(p->text, text) ? &p->ends : NULL;
}

void kept_lines_put(struct kept_lines *k, struct str text, const struct offsets *ends)
{
	if (k->arena.used > KEPT_MOST) {
		arena_reset(&k->arena);
		memset(k->piece, 0, sizeof k->piece);
	}
	struct kept_piece *p = &k->piece[str_hash(text) % KEPT_PIECES];
	p->text = str_dup(&k->arena, text);
	p->ends.n = ends->n;
	p->ends.at = ARENA_ARRAY(&k->arena, int32_t, ends->n);
	memcpy(p->ends.at, ends->at, (size_t)ends->n * sizeof *ends->at);
}

void kept_lines_free(struct kept_lines *k)
{
	arena_free(&k->arena);
}
