#include "config.h"

#include "core/text/stem.h"

#include <errno.h>
#include <libstemmer.h>
#include <stdlib.h>

#include "core/base/late.h"
#include "core/base/heap.h"
#include "core/text/fold.h"

#define SNOWBALL_CALLS(CALL)                                                                       \
	CALL(sb_stemmer_new)                                                                       \
	CALL(sb_stemmer_delete)                                                                    \
	CALL(sb_stemmer_stem)                                                                      \
	CALL(sb_stemmer_length)

struct stemmer {
	struct {
		SNOWBALL_CALLS(LATE_MEMBER)
	} call;
	struct sb_stemmer *snowball; /* NULL: none for this language */
	bool accents;                /* its algorithm reads them */
};

enum { STEM_MOST = 64 /* bytes; what is longer is no word */ };

/* Norwegian of both kinds is one algorithm; the others are called by their tags. */
static struct str algorithm(struct str language)
{
	struct str tag;
	if (!str_cut(&language, '-', &tag) || tag.len != 2)
		return (struct str){0};
	return str_eq(tag, STR("nb")) || str_eq(tag, STR("nn")) ? STR("no") : tag;
}

static bool load(struct stemmer *s, struct err *e)
{
	static const char *const names[] = {SNOWBALL_CALLS(LATE_NAME)};
	return late_load(LIBRARY_STEMMER, names, sizeof names / sizeof *names, &s->call, e);
}

bool stemmer_check(struct err *e)
{
	struct stemmer s;
	struct err why;
	return load(&s, &why) ||
	       err_set(e, why.kind, "words are compared with their endings: %s", why.text);
}

struct stemmer *stemmer_open(struct str language)
{
	char tag[3] = {0};
	struct str name = algorithm(language);
	struct stemmer *s = heap_zeroed(1, sizeof *s);
	for (int32_t i = 0; i < name.len; i++)
		tag[i] = name.at[i];
	/* NULL stands for two things; going on without stems would change what is found. */
	errno = 0;
	if (name.len > 0 && load(s, NULL))
		s->snowball = s->call.sb_stemmer_new(tag, "UTF_8");
	if (s->snowball == NULL && errno == ENOMEM)
		arena_full();
	s->accents = s->snowball != NULL && !str_eq(name, STR("en"));
	return s;
}

void stemmer_close(struct stemmer *s)
{
	if (s == NULL)
		return;
	if (s->snowball != NULL)
		s->call.sb_stemmer_delete(s->snowball);
	free(s);
}

bool stemmer_knows(const struct stemmer *s)
{
	return s->snowball != NULL;
}

static struct str without_possessive(struct str key)
{
	if (str_ends(key, STR("'s")))
		key.len -= 2;
	else if (str_ends(key, STR("'")))
		key.len--;
	return key;
}

/* NULL if there is more than ASCII. */
static char *lower_ascii(struct arena *a, struct str word)
{
	char *to = arena_alloc(a, (size_t)word.len + 1);
	for (int32_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		if ((unsigned char)c >= 0x80)
			return NULL;
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
	}
	return to;
}

struct str stem_fold(const struct stemmer *s, struct arena *a, struct str word)
{
	struct folded folded;
	char *ascii = lower_ascii(a, word);
	if (ascii != NULL)
		return without_possessive((struct str){ascii, word.len});
	fold(a, word, s->accents ? FOLD_CASE | FOLD_MARKS : FOLD_ALL, &folded);
	return without_possessive(folded.text);
}

struct str stem_of(const struct stemmer *s, struct arena *a, struct str key)
{
	if (s->snowball == NULL || key.len == 0 || key.len > STEM_MOST)
		return key;
	const sb_symbol *stem =
		s->call.sb_stemmer_stem(s->snowball, (const sb_symbol *)key.at, (int)key.len);
	if (stem == NULL)
		arena_full();
	return str_dup(a, (struct str){(const char *)stem, s->call.sb_stemmer_length(s->snowball)});
}
