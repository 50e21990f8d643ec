#include "config.h"

#include "tests/unit/entity/marked.h"

#include "core/base/buf.h"
#include "core/base/vec.h"
#include "core/entity/token.h"

struct names {
	struct tagged_name {
		int32_t beg, end; /* tokens */
		enum name_type type;
	} * at;
	int32_t n;
};

struct words_read {
	struct word *at;
	int32_t n;
};

static enum name_type type_of(struct str s)
{
	for (int t = 0; t < NAME_TYPES; t++)
		if (str_eq(s, str_of(name_type_name((enum name_type)t))))
			return (enum name_type)t;
	return NAME_MISC;
}

static void read_tokens(struct arena *a, struct str text, struct words_read *out)
{
	struct span span;
	for (int32_t at = 0; token_next(text, &at, &span);) {
		struct word w;
		word_read(&w, span_text(text, span));
		VEC_PUSH(a, out, w);
	}
}

void marked_read(struct arena *a, const char *text, struct tagged *out)
{
	struct str rest = str_of(text), piece, type;
	struct words_read words = {0};
	struct names names = {0};
	while (str_cut(&rest, '[', &piece)) {
		read_tokens(a, piece, &words);
		if (!str_cut(&rest, ']', &piece))
			break;
		struct tagged_name name = {words.n, 0, NAME_MISC};
		str_cut(&piece, ' ', &type);
		name.type = type_of(type);
		read_tokens(a, piece, &words);
		name.end = words.n;
		VEC_PUSH(a, &names, name);
	}
	*out = (struct tagged){words.at, ARENA_ARRAY(a, uint8_t, words.n + 1),
		ARENA_ARRAY(a, uint8_t, words.n + 1), words.n, NULL};
	for (int32_t i = 0; i < names.n; i++)
		tagged_set(out, names.at[i].beg, names.at[i].end, names.at[i].type, RULE_MODEL);
	words_candidates(out->word, out->n);
}

struct str marked_format(struct arena *a, const struct tagged *t)
{
	struct buf b = {0};
	for (int32_t i = 0, end; i < t->n; i = end) {
		end = t->tag[i] == TAG_O ? i + 1 : tagged_end(t, i);
		if (i > 0)
			buf_add_char(&b, ' ');
		if (t->tag[i] != TAG_O)
			buf_printf(&b, "[%s ", name_type_name(tag_type(t->tag[i])));
		for (int32_t k = i; k < end; k++) {
			if (k > i)
				buf_add_char(&b, ' ');
			buf_add(&b, t->word[k].text);
		}
		if (t->tag[i] != TAG_O)
			buf_add_char(&b, ']');
	}
	struct str s = buf_dup(a, &b);
	buf_free(&b);
	return s;
}

struct str marked_plain(struct arena *a, const char *text)
{
	struct buf b = {0};
	struct str rest = str_of(text), piece, type;
	while (str_cut(&rest, '[', &piece)) {
		buf_add(&b, piece);
		if (!str_cut(&rest, ']', &piece))
			break;
		str_cut(&piece, ' ', &type);
		buf_add(&b, piece);
	}
	struct str s = buf_dup(a, &b);
	buf_free(&b);
	return s;
}
