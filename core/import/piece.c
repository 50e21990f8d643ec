#include "config.h"

#include "core/import/piece.h"

#include "core/base/utf8.h"
#include "core/base/vec.h"

struct work {
	struct arena *a;
	const struct dom *d;
	struct pieces *out;
	int32_t *block; /* of each node: the innermost block element around it */
	struct piece next;
	int32_t breaks;   /* <br> since the last character */
	int32_t link_end; /* behind the last node of the open link */
};

static void flush(struct work *w)
{
	if (w->next.chars > 0)
		VEC_PUSH(w->a, w->out, w->next);
	w->next = (struct piece){0};
	w->breaks = 0;
}

static bool is_comma(int32_t code)
{
	return code == ',' || code == 0x060C || code == 0xFF0C || code == 0x3001 || code == 0xFF64;
}

static bool is_white(int32_t code)
{
	return code <= ' ' || code == 0xA0;
}

struct tally {
	int32_t chars, commas;
};

static struct tally count(struct str s)
{
	struct tally t = {0, 0};
	bool white = false;
	int32_t len;
	for (int32_t at = 0; at < s.len; at += len) {
		int32_t code = utf8_get(s, at, &len);
		if (is_white(code)) {
			white = true;
			continue;
		}
		t.chars += 1 + (white ? 1 : 0);
		t.commas += is_comma(code);
		white = false;
	}
	return t;
}

static void add_text(struct work *w, int32_t node)
{
	struct tally t = count(dom_text(w->d, node));
	if (t.chars == 0)
		return;
	if (w->breaks > 1 || w->block[node] != w->next.block)
		flush(w);
	w->breaks = 0;
	if (w->next.chars == 0) {
		w->next.beg = node;
		w->next.block = w->block[node];
	}
	w->next.end = node + 1;
	w->next.chars += t.chars;
	w->next.commas += t.commas;
	if (node < w->link_end)
		w->next.linked += t.chars;
}

static bool is_block(const struct dom *d, int32_t node)
{
	return (tag_flags((enum tag)d->at[node].tag) & TAG_IS_BLOCK) != 0;
}

/* What is inside <pre> is one piece, whatever it is made of. */
static void find_block(struct work *w, int32_t node)
{
	int32_t up = w->d->at[node].parent;
	bool own = is_block(w->d, up) && w->d->at[w->block[up]].tag != TAG_PRE;
	w->block[node] = own ? up : w->block[up];
}

static void visit(struct work *w, int32_t node)
{
	const struct dom_node *n = &w->d->at[node];
	bool pre = w->d->at[w->block[node]].tag == TAG_PRE;
	if (n->tag == TAG_TEXT)
		add_text(w, node);
	else if (n->tag == TAG_BR)
		w->breaks += !pre;
	else if (n->tag == TAG_A && dom_attr(w->d, node, ATTR_HREF).at != NULL)
		w->link_end = n->end;
	else if (is_block(w->d, node) && !pre)
		flush(w);
}

void piece_build(struct arena *a, const struct dom *d, struct pieces *out)
{
	struct work w = {.a = a, .d = d, .out = out};
	w.block = ARENA_ARRAY(a, int32_t, d->n);
	*out = (struct pieces){0};
	for (int32_t i = 1; i < d->n;) {
		find_block(&w, i);
		if (!d->at[i].unseen)
			visit(&w, i);
		i = d->at[i].unseen ? d->at[i].end : i + 1;
	}
	flush(&w);
}
