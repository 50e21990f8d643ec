#include "config.h"

#include "tests/unit/import/dump.h"

#include "core/base/buf.h"

static void add_shown(struct buf *out, struct str text)
{
	struct str line;
	for (bool first = true; str_cut(&text, '\n', &line); first = false)
		buf_printf(out, "%s%.*s", first ? "" : " / ", STR_ARG(line));
}

static void add_block(struct buf *out, struct str text, const struct raw_block *b)
{
	buf_printf(out, "%s", block_kind_name(b->kind));
	if (b->level > 0)
		buf_printf(out, "%d", b->level);
	buf_printf(out, "%s%s: ", b->sure ? "!" : "", b->pre ? "#" : "");
	add_shown(out, span_text(text, b->span));
	buf_add_char(out, '\n');
}

struct str dump_blocks(struct arena *a, const struct raw *r)
{
	struct buf out = {0};
	for (int32_t i = 0; i < r->blocks.n; i++)
		add_block(&out, r->text, &r->blocks.at[i]);
	struct str all = buf_dup(a, &out);
	buf_free(&out);
	return all;
}

struct str dump_links(struct arena *a, const struct raw *r)
{
	struct buf out = {0};
	for (int32_t i = 0; i < r->links.n; i++)
		buf_printf(&out, "%.*s -> %.*s\n", STR_ARG(r->links.at[i].url),
			STR_ARG(span_text(r->text, r->links.at[i].span)));
	struct str all = buf_dup(a, &out);
	buf_free(&out);
	return all;
}
