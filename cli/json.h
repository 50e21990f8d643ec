/*
 * json - building JSON with libjansson, which reports a lack of memory as NULL.
 *
 * Takes over the values given. Missing and empty texts are null.
 */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <jansson.h>
#include <stdio.h>

#include "core/base/str.h"

/* Before anything else of JSON: what libjansson takes is of heap.h, so that nothing is left out. */
void json_memory(void);
json_t *json_have(json_t *j);
json_t *json_text(struct str s);
json_t *json_share(double x);  /* to two digits, as in the tables of other commands */
json_t *json_weight(double x); /* a term of a sum, to three digits */
void json_put(json_t *to, const char *name, json_t *value);
void json_push(json_t *to, json_t *value);
/* One line, its newline too; frees it. */
void json_print(json_t *j, FILE *out);

#endif
