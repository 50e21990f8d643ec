#include "config.h"

#include "core/desk/journey.h"

#include <string.h>

void journey_init(struct journey *j)
{
	*j = (struct journey){0};
	for (int i = 0; i < JOURNEY_MARKS; i++)
		j->mark[i].article = -1;
}

static void push(struct journey *j, struct spot from)
{
	if (j->n == JOURNEY_JUMPS) {
		memmove(j->jump, j->jump + 1, sizeof j->jump[0] * (JOURNEY_JUMPS - 1));
		j->n--;
	}
	j->jump[j->n++] = from;
}

void journey_leave(struct journey *j, struct spot from)
{
	if (from.article < 0)
		return;
	j->mark[JOURNEY_MARKS - 1] = from;
	if (j->n > 0 && j->jump[j->n - 1].article == from.article &&
		j->jump[j->n - 1].at == from.at && j->jump[j->n - 1].against == from.against) {
		j->here = j->n;
		return;
	}
	push(j, from);
	j->here = j->n;
}

bool journey_move(struct journey *j, int dir, struct spot now, struct spot *to)
{
	int32_t next = j->here + dir;
	if (next < 0 || next >= j->n)
		return false;
	/* Going back from where nothing was kept yet: keep it, so that forward returns. */
	if (dir < 0 && j->here == j->n && now.article >= 0) {
		int32_t before = j->n;
		push(j, now);
		if (j->n == before) /* the oldest went */
			next--;
	}
	if (next < 0)
		return false;
	j->here = next;
	*to = j->jump[next];
	return true;
}

struct spot *journey_mark(struct journey *j, int32_t c)
{
	if (c >= 'a' && c <= 'z')
		return &j->mark[c - 'a'];
	if (c >= 'A' && c <= 'Z')
		return &j->mark[26 + c - 'A'];
	if (c == '\'')
		return &j->mark[JOURNEY_MARKS - 1];
	return NULL;
}
