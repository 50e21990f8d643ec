#include "config.h"

#include "core/story/sieve.h"

#include <string.h>

/*
 * A capital, a palace or a street that stands for its government: what comes
 * next is a verb of what governments do ("Beijing warned"), perhaps with an
 * auxiliary or an adverb between ("Beijing has repeatedly warned").
 */

enum { BETWEEN_MOST = 3 /* words */ };

static const char between[] =
	" has have had is was will would could can may might must should also again "
	"still then now however itself never not often once only already later "
	"soon today yesterday repeatedly sharply strongly quickly "
	"officially publicly reportedly long ";

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The next word if only a space (or a line's end) is before it; len 0 otherwise. */
static struct str next_word(struct str text, int32_t *at)
{
	int32_t beg = *at;
	if (beg < text.len && (text.at[beg] == ' ' || text.at[beg] == '\n'))
		beg++;
	else
		return (struct str){0};
	int32_t end = beg;
	while (end < text.len && is_letter(text.at[end]))
		end++;
	*at = end;
	return str_sub(text, beg, end);
}

static bool is_between(struct str word)
{
	char look[20];
	if (word.len > (int32_t)sizeof look - 3)
		return false;
	look[0] = ' ';
	memcpy(look + 1, word.at, (size_t)word.len);
	memcpy(look + 1 + word.len, " ", 2);
	return strstr(between, look) != NULL;
}

bool speaks_here(const struct linker *l, const struct name *name)
{
	if (l->in.text == NULL)
		return false;
	struct str text = l->in.text[name->article];
	int32_t at = name->span.end;
	if (at < 0 || at > text.len)
		return false;
	for (int i = 0; i <= BETWEEN_MOST; i++) {
		struct str word = next_word(text, &at);
		if (word.len == 0)
			return false;
		if (alias_is_speaking(word))
			return true;
		if (!is_between(word))
			return false;
	}
	return false;
}
