#include "config.h"

#include "core/story/story.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/base/file.h"
#include "core/base/vec.h"
#include "core/text/fold.h"

enum { KEY_MOST = 12 };

/* The name without its ending: "003_x.tar.gz" is "003_x.tar", ".profile" is all stem. */
static struct str stem_of(struct str path)
{
	struct str name = file_name(path);
	for (int32_t i = name.len - 1; i > 0; i--)
		if (name.at[i] == '.')
			return str_sub(name, 0, i);
	return name;
}

/* `folded` with only [a-z0-9-] left, one - for a run of others, none at the ends. */
static struct str key_letters(struct arena *a, struct str folded)
{
	char *to = str_cstr(a, folded);
	int32_t n = 0;
	for (int32_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];
		bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (fits)
			to[n++] = c;
		else if (n > 0 && to[n - 1] != '-')
			to[n++] = '-';
	}
	if (n > KEY_MOST)
		n = KEY_MOST;
	while (n > 0 && to[n - 1] == '-')
		n--;
	to[n] = '\0';
	return (struct str){to, n};
}

struct str story_key(struct arena *a, struct str path)
{
	struct str stem = stem_of(path);
	int32_t bar = str_find_char(stem, '_');
	if (bar > 0)
		stem = str_sub(stem, 0, bar);
	struct str key = key_letters(a, fold_key(a, stem));
	return key.len > 0 ? key : STR("text");
}

static int32_t find_key(const struct story *s, struct str key)
{
	const int32_t *i = map_find(&s->keys, key);
	return i != NULL ? *i : -1;
}

/* Gives article `i` the first key that is free of `key`, `key`-n, `key`-n+1 ... */
static void take_key(struct story *s, int32_t i, struct str key, int32_t n)
{
	struct article *x = s->at[i];
	struct str k = n > 1 ? str_printf(&x->arena, "%.*s-%d", STR_ARG(key), n) : key;
	for (n = n > 1 ? n + 1 : 2; find_key(s, k) >= 0; n++)
		k = str_printf(&x->arena, "%.*s-%d", STR_ARG(key), n);
	x->key = str_dup(&x->arena, k);
	/* The article may be read anew: what the maps borrow is the story's. */
	*map_at(&s->arena, &s->keys, str_dup(&s->arena, k), i) = i;
}

struct twin { /* an article that shares its stem */
	struct str path;
	int32_t article;
};

static int by_path(const void *a, const void *b)
{
	const struct twin *x = a, *y = b;
	int c = str_cmp(x->path, y->path);
	return c != 0 ? c : x->article - y->article;
}

/* Numbers all articles of this stem anew, in the order of their paths. */
static void number_twins(struct story *s, struct str stem)
{
	struct arena a = {0};
	struct twin *twins = ARENA_ARRAY(&a, struct twin, s->n);
	int32_t n = 0;
	for (int32_t i = 0; i < s->n; i++) {
		struct article *x = s->at[i];
		if (!str_eq(x->stem, stem))
			continue;
		twins[n++] = (struct twin){x->path, i};
		int32_t *at = x->key.len > 0 ? map_at(&s->arena, &s->keys, x->key, -1) : NULL;
		if (at != NULL && *at == i)
			*at = -1;
	}
	qsort(twins, (size_t)n, sizeof *twins, by_path);
	for (int32_t i = 0; i < n; i++)
		take_key(s, twins[i].article, stem, i + 1);
	arena_free(&a);
}

/* The number at the end of the key of a twin, 1 if it has none. */
static int32_t twin_number(const struct article *x)
{
	struct str tail = str_from(x->key, x->stem.len + 1);
	int32_t n = 0;
	for (int32_t i = 0; i < tail.len; i++)
		n = n * 10 + (tail.at[i] - '0');
	return n > 0 ? n : 1;
}

static void make_key(struct story *s, int32_t i)
{
	struct article *x = s->at[i];
	int32_t *last = map_at(&s->arena, &s->stems, str_dup(&s->arena, x->stem), -1);
	if (*last < 0) {
		*last = i;
		take_key(s, i, x->stem, 1);
	} else if (str_cmp(s->at[*last]->path, x->path) <= 0) {
		/* The common case: a folder's files come in order. */
		take_key(s, i, x->stem, twin_number(s->at[*last]) + 1);
		*last = i;
	} else {
		number_twins(s, x->stem);
	}
}

static int32_t add(struct story *s, struct str path, const struct article_given *given)
{
	struct article *x = calloc(1, sizeof *x);
	if (x == NULL)
		arena_full();
	article_init(x, path, (struct str){0}, given);
	struct {
		struct article **at;
		int32_t n;
	} all = {s->at, s->n};
	VEC_PUSH(&s->arena, &all, x);
	s->at = all.at;
	s->n = all.n;
	return s->n - 1;
}

/* Is the file in the story already? Remembers it as article `fresh` if not. */
static int32_t find_file(struct story *s, const struct file_id *id, int32_t fresh)
{
	char name[48];
	snprintf(name, sizeof name, "%llx:%llx", (unsigned long long)id->dev,
		(unsigned long long)id->ino);
	int32_t i = *map_at(&s->arena, &s->files, str_dup(&s->arena, str_of(name)), fresh);
	return i < fresh ? i : -1;
}

int32_t story_of_file(const struct story *s, const char *path)
{
	struct file_id id;
	if (!file_id(path, &id, NULL))
		return -1;
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->file.dev == id.dev && s->at[i]->file.ino == id.ino)
			return i;
	return -1;
}

int32_t story_add(struct story *s, struct str path, struct str key,
	const struct article_given *given, struct err *e)
{
	struct file_id id;
	const char *name = str_cstr(&s->arena, path);
	if (!file_id(name, &id, e))
		return -1;
	int32_t same = find_file(s, &id, s->n);
	if (same >= 0) {
		err_set(e, ERR_DATA, "%s: is in the story already, as %.*s", name,
			STR_ARG(s->at[same]->path));
		return -1;
	}
	int32_t i = add(s, path, given);
	s->at[i]->file = id;
	if (key.len > 0) {
		take_key(s, i, key, 1);
	} else {
		s->at[i]->stem = story_key(&s->at[i]->arena, path);
		make_key(s, i);
	}
	return i;
}

int32_t story_add_input(struct story *s, struct buf *bytes, const struct article_given *given)
{
	char sum[65];
	int32_t i = add(s, STR("-"), given);
	struct article *x = s->at[i];
	article_take(x, bytes);
	article_step(x, NULL); /* to its text; sentences come later */
	article_sha256(x, sum);
	take_key(s, i, str_printf(&x->arena, "stdin-%.6s", sum), 1);
	return i;
}

void story_rename(struct story *s, const struct str *keys)
{
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->stem.len > 0)
			*map_at(&s->arena, &s->keys, s->at[i]->key, -1) = -1;
	s->stems = (struct map){0};
	for (int32_t i = 0; i < s->n; i++) {
		struct article *x = s->at[i];
		if (x->stem.len == 0 || keys[i].len == 0 || find_key(s, keys[i]) >= 0)
			continue;
		take_key(s, i, keys[i], 1);
		x->stem = (struct str){0}; /* as one that was given */
	}
	for (int32_t i = 0; i < s->n; i++)
		if (s->at[i]->stem.len > 0)
			make_key(s, i);
}

void story_letter(char to[8], int32_t article)
{
	char back[8];
	int32_t n = 0;
	for (int64_t i = (int64_t)article + 1; i > 0 && n < 7; i = (i - 1) / 26)
		back[n++] = (char)('A' + (i - 1) % 26);
	for (int32_t i = 0; i < n; i++)
		to[i] = back[n - 1 - i];
	to[n] = '\0';
}

/* "A" is 0, "z" 25, "AA" 26; -1 if it is no letter of this story. */
static int32_t find_letter(const struct story *s, struct str name)
{
	int64_t n = 0;
	if (name.len == 0 || name.len > 6)
		return -1;
	for (int32_t i = 0; i < name.len; i++) {
		if (name.at[i] < 'A' || name.at[i] > 'Z')
			return -1;
		n = n * 26 + (name.at[i] - 'A' + 1);
	}
	return n <= s->n ? (int32_t)n - 1 : -1;
}

int32_t story_find(const struct story *s, struct str name)
{
	int32_t i = find_key(s, name);
	if (i < 0)
		i = find_letter(s, name);
	for (int32_t j = 0; j < s->n && i < 0; j++)
		if (str_eq(s->at[j]->path, name))
			i = j;
	return i;
}

void story_free(struct story *s)
{
	for (int32_t i = 0; i < s->n; i++) {
		article_free(s->at[i]);
		free(s->at[i]);
	}
	story_forget(s);
	arena_free(&s->arena);
	*s = (struct story){0};
}
