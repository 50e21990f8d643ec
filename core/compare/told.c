#include "config.h"

#include "core/compare/told.h"

void told_begin(struct told *t, const struct unfolded *d, int32_t sentence)
{
	const struct saying *s = &d->sentence[sentence];
	*t = (struct told){.first_run = d->first_run};
	t->own = d->said + s->first;
	t->own_end = t->own + s->n;
	if (!s->follows || s->n == 0)
		return;
	t->prior = d->said + s[-1].first;
	t->prior_end = t->prior + s[-1].n;
}

static bool is_own(const struct told *t)
{
	return t->prior == t->prior_end || (t->own < t->own_end && t->own->term <= t->prior->term);
}

bool told_next(struct told *t)
{
	while (t->own < t->own_end || t->prior < t->prior_end) {
		t->before = !is_own(t);
		if (!t->before) {
			t->at = t->own++;
			if (t->prior < t->prior_end && t->prior->term == t->at->term)
				t->prior++;
			return true;
		}
		t->at = t->prior++;
		if (t->at->term < t->first_run)
			return true;
	}
	return false;
}
