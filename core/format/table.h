/*
 * table - rows of a batch command in any of its formats.
 *
 * text: columns side by side for people, "-" where a value is missing; tsv: one
 * header line, \t \n \\ escaped, missing values empty; jsonl: an object a line;
 * json: {"parallax":1,"schema":"NAME/1","rows":[...]}, null where missing. A
 * column with the name of one before it, which only the key of an article can
 * have, is the member "article:NAME" there: of two alike the last would be all.
 * Output is UTF-8 with nothing in it that may not go to a terminal: paths come
 * from the file system and are made visible. Columns are only ever added at the
 * end. Rows are written as they come, except in text, which waits for the
 * widths. Write errors show in ferror at the end.
 */
#ifndef CORE_FORMAT_TABLE_H
#define CORE_FORMAT_TABLE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/arena.h"
#include "core/base/str.h"

enum format {
	FORMAT_TEXT, /* these are the table's; the others have writers of their own */
	FORMAT_TSV,
	FORMAT_JSON,
	FORMAT_JSONL,
	FORMAT_HTML,
	FORMAT_MD,
	FORMAT_JSONLD,
	FORMAT_ORG,
	FORMATS,
};

bool format_parse(struct str name, enum format *out);

enum { TABLE_COLUMNS = 616 }; /* three an article of a full story, and some */

struct table {
	FILE *out;
	enum format format;
	const char *schema;
	const char *const *column; /* names, NULL at the end */
	const char **member;       /* their names in JSON; lives as long as the table */
	int32_t columns;
	int32_t at;   /* next column of the row being made */
	int32_t rows; /* written */
	struct arena names;
	struct arena arena;
	struct strs cells; /* text: all of them; else those of this row */
	bool number[TABLE_COLUMNS], missing[TABLE_COLUMNS];
};

/* `schema` "info", `column` names ended by NULL; both borrowed. */
void table_open(
	struct table *t, FILE *out, enum format f, const char *schema, const char *const *column);
void table_text(struct table *t, struct str s); /* {NULL,0} is a missing value */
void table_number(struct table *t, int64_t n);
void table_share(struct table *t, double x); /* to two digits: "0.84" */
void table_close(struct table *t);           /* frees what it holds, not `out` */

#endif
