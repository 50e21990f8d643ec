#include "config.h"

#include "core/desk/request.h"

#include "core/base/vec.h"

struct request *request_add(struct requests *q, enum request_kind kind)
{
	VEC_PUSH(&q->arena, q, ((struct request){.kind = kind}));
	return &q->at[q->n - 1];
}

bool request_take(struct requests *q, struct request *out)
{
	if (q->taken == q->n) {
		arena_reset(&q->arena);
		q->at = NULL;
		q->n = q->taken = 0;
		return false;
	}
	*out = q->at[q->taken++];
	return true;
}
