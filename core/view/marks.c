#include "config.h"

#include "core/view/marks.h"

#include "core/base/vec.h"

void date_marks(
	const struct view *v, const struct article *x, int32_t from, int32_t to, struct marks *out)
{
	for (int32_t i = timexes_find(&x->timexes, from); i < x->timexes.n; i++) {
		const struct timex3 *t = &x->timexes.at[i];
		if (t->span.beg >= to)
			break;
		if (t->block != BLOCK_BOILERPLATE)
			VEC_PUSH(v->arena, out, ((struct mark){t->span, FACE_DATE, 0}));
	}
}

void marks_join(
	struct arena *a, const struct marks *first, const struct marks *second, struct marks *out)
{
	int32_t n = 0, d = 0, end = 0;
	while (n < first->n || d < second->n) {
		bool one = d == second->n ||
			   (n < first->n && first->at[n].span.beg <= second->at[d].span.beg);
		struct mark m = one ? first->at[n++] : second->at[d++];
		if (m.span.beg < end)
			m.span.beg = end;
		if (m.span.beg >= m.span.end)
			continue;
		end = m.span.end;
		VEC_PUSH(a, out, m);
	}
}
