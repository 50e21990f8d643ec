#include "config.h"

#include "core/text/vita.h"

#include <unicode/uchar.h>

#include "core/base/utf8.h"
#include "core/text/cue.h"
#include "core/text/phrase.h"
#include "core/text/shape.h"

/* Does a comma stand behind the word? */
static bool has_comma(const struct look *l, struct str word)
{
	const char *end = word.at + word.len;
	return end < l->text.at + l->text.len && *end == ',';
}

static bool is_joint(struct str w)
{
	int32_t len;
	return (cue_of(w) & CUE_PARTICLE) != 0 && u_islower(utf8_get(w, 0, &len));
}

int32_t vita_name(struct str text)
{
	enum { NAME_WORDS = 5 };
	struct look l;
	int32_t n = 0;
	look(str_sub(text, 0, 120), &l);
	while (n < l.kept && n < NAME_WORDS &&
		(shape_is_name_word(l.word[n]) || (n > 0 && is_joint(l.word[n])))) {
		n++;
		if (has_comma(&l, l.word[n - 1]))
			break;
	}
	if (!shape_is_name(&l, 0, n))
		return 0;
	return (int32_t)(l.word[n - 1].at + l.word[n - 1].len - text.at);
}

/* The name at the front of "N. N. is a ...": its length in bytes, 0 if there is none. */
static int32_t subject_of(struct str text)
{
	struct look l;
	look(str_sub(text, 0, 120), &l);
	for (int32_t i = 1; i < l.kept; i++) {
		struct str w = l.word[i];
		if (!str_eq(w, STR("is")) && !str_eq(w, STR("was")) && !str_eq(w, STR("are")) &&
			!str_eq(w, STR("writes")) && !str_eq(w, STR("teaches")))
			continue;
		struct str last = l.word[i - 1];
		return shape_is_name(&l, 0, i) ? (int32_t)(last.at + last.len - text.at) : 0;
	}
	return 0;
}

/* "The writer is", "The authors teach": of a person, not "the author of the report said". */
static bool speaks_of_author(const struct look *l)
{
	static const char *const whom[] = {
		"writer", "author", "writers", "authors", "columnist", "contributor", "reporter"};
	static const char *const does[] = {"is", "are", "was", "were", "works", "work", "teaches",
		"teach", "holds", "hold", "has", "serves", "can", "writes", "specializes",
		"specialises", "currently"};
	if (l->kept < 3 || !str_eq_nocase(l->word[0], STR("the")))
		return false;
	for (size_t i = 0; i < sizeof whom / sizeof *whom; i++)
		if (str_eq_nocase(l->word[1], str_of(whom[i])))
			for (size_t j = 0; j < sizeof does / sizeof *does; j++)
				if (str_eq(l->word[2], str_of(does[j])))
					return true;
	return false;
}

bool vita_is_note(struct str text)
{
	char room[PHRASE_MOST];
	struct look l;
	look(str_sub(text, 0, LOOK_MOST), &l);
	int32_t words = text.len > LOOK_MOST ? text.len / 6 : l.words;
	return speaks_of_author(&l) || phrase_front(phrase_fold(room, text), words) == PHRASE_NOTE;
}

bool vita_is_of_person(struct str text)
{
	int32_t subject = subject_of(text);
	if (subject == 0)
		return false;
	/* What a person is stands near the verb: "is a senior fellow at". */
	struct str rest = str_sub(text, subject, subject + 120);
	return (shape_cues(rest) & CUE_WORK) != 0 && str_find(rest, STR(" said")) < 0;
}
