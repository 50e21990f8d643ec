#include "config.h"

#include "cli/json.h"

#include <stdlib.h>

#include "core/base/arena.h"
#include "core/base/heap.h"

enum { DIGITS = 6 };

void json_memory(void)
{
	json_set_alloc_funcs(heap_alloc, free);
}

json_t *json_have(json_t *j)
{
	if (j == NULL)
		arena_full();
	return j;
}

json_t *json_text(struct str s)
{
	return s.len > 0 ? json_stringn(s.at, (size_t)s.len) : json_null();
}

json_t *json_share(double x)
{
	char digits[32];
	snprintf(digits, sizeof digits, "%.2f", x);
	return json_real(strtod(digits, NULL));
}

json_t *json_weight(double x)
{
	char digits[32];
	snprintf(digits, sizeof digits, "%.3f", x);
	return json_real(strtod(digits, NULL));
}

void json_put(json_t *to, const char *name, json_t *value)
{
	if (json_object_set_new(to, name, json_have(value)) != 0)
		arena_full();
}

void json_push(json_t *to, json_t *value)
{
	if (json_array_append_new(to, json_have(value)) != 0)
		arena_full();
}

void json_print(json_t *j, FILE *out)
{
	char *line = json_dumps(j, JSON_COMPACT | JSON_REAL_PRECISION(DIGITS));
	if (line == NULL)
		arena_full();
	fputs(line, out);
	fputc('\n', out);
	free(line);
	json_decref(j);
}
