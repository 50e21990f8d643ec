#include "config.h"

#include "core/compare/told.h"

void told_begin(struct told *t, const struct digest *d, const struct terms *terms, int32_t sentence)
{
	const struct saying *s = &d->sentence[sentence];
	*t = (struct told){.terms = terms};
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
		if (t->terms->at[t->at->term].kind != TERM_RUN)
			return true;
	}
	return false;
}
