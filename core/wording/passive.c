#include "config.h"

#include "core/wording/passive.h"

#include <stddef.h>

#include "core/base/vec.h"
#include "core/wording/plain_word.h"
#include "core/wording/role.h"

/* Our own lists. Participles of thinking and saying: whose, if nobody is named? */
static const char *const thinking[] = {"accused", "alleged", "believed", "blamed", "called",
	"condemned", "considered", "criticised", "criticized", "deemed", "described", "dubbed",
	"estimated", "expected", "feared", "hailed", "held", "hoped", "interpreted", "judged",
	"known", "labeled", "labelled", "perceived", "portrayed", "praised", "presumed",
	"questioned", "regarded", "reported", "rumored", "rumoured", "said", "seen", "suspected",
	"thought", "touted", "understood", "viewed"};

/* They tell how things stand; nobody is hidden who did them. */
static const char *const states[] = {"accustomed", "advanced", "aimed", "aligned", "alarmed",
	"allied", "ashamed", "based", "born", "bound", "closed", "committed", "complicated",
	"composed", "concerned", "confused", "connected", "convinced", "crowded", "deceased",
	"dedicated", "delighted", "detailed", "determined", "devoted", "disappointed", "divided",
	"done", "engaged", "entitled", "exhausted", "experienced", "faced", "finished",
	"frightened", "gone", "inclined", "indeed", "intended", "interested", "involved", "left",
	"limited", "located", "lost", "married", "need", "needed", "opposed", "pleased", "poised",
	"prepared", "related", "relieved", "retired", "satisfied", "scared", "set", "settled",
	"situated", "skilled", "sophisticated", "surprised", "supposed", "tired", "unprecedented",
	"unrelated", "used", "worried"};

static bool is_one_of(const char *const *words, size_t n, struct str low)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(str_of(words[i]), low))
			return true;
	return false;
}

#define IS_ONE_OF(words, low) is_one_of((words), sizeof(words) / sizeof *(words), (low))

static bool ends_clause(const struct plain_words *t, int32_t i)
{
	return i >= t->n || t->at[i].apart || t->at[i].first ||
	       part_of(plain_low(&t->at[i])) == PART_OPENS;
}

/* "by the mayor", in what is left of the clause; "by 2025" and "by then" tell when. */
static bool has_agent(const struct plain_words *t, int32_t i)
{
	for (; !ends_clause(t, i); i++) {
		if (!str_eq(plain_low(&t->at[i]), STR("by")) || ends_clause(t, i + 1))
			continue;
		struct str next = plain_low(&t->at[i + 1]);
		bool digit = next.len > 0 && next.at[0] >= '0' && next.at[0] <= '9';
		if (!digit && !str_eq(next, STR("then")) && !str_eq(next, STR("now")) &&
			part_of(next) != PART_TIME)
			return true;
	}
	return false;
}

/* The participle behind the form of be at `i`; -1. */
static int32_t participle(const struct plain_words *t, int32_t i)
{
	enum { REACH = 3 };
	for (int32_t k = i + 1; k <= i + REACH && k < t->n && !t->at[k].apart; k++) {
		struct str low = plain_low(&t->at[k]);
		enum part part = part_of(low);
		bool being = str_eq(low, STR("being")) || str_eq(low, STR("been"));
		if (part == PART_ADVERB || being)
			continue;
		/* A capital: a name that ends as a participle does. */
		bool plain = part == PART_CONTENT && !t->at[k].capital && !t->at[k].hyphenated;
		return plain && part_is_participle(low) && !IS_ONE_OF(states, low) ? k : -1;
	}
	return -1;
}

/* "could be", "has not been": from the auxiliary on. */
static int32_t begin_of(const struct plain_words *t, int32_t i)
{
	int32_t beg = i;
	for (int32_t k = i - 1; k >= 0 && !t->at[k + 1].apart && !t->at[k + 1].first; k--) {
		enum part part = part_of(plain_low(&t->at[k]));
		if (part == PART_AUX || part == PART_TO || part == PART_BE)
			beg = k;
		else if (part != PART_ADVERB)
			break;
	}
	return beg;
}

static void read_words(struct arena *a, const struct plain_words *t, struct passives *out)
{
	for (int32_t i = 0; i < t->n; i++) {
		int32_t end = part_of(plain_low(&t->at[i])) == PART_BE ? participle(t, i) : -1;
		if (end < 0)
			continue;
		if (!has_agent(t, end + 1))
			VEC_PUSH(a, out,
				((struct passive){
					{t->at[begin_of(t, i)].span.beg, t->at[end].span.end},
					IS_ONE_OF(thinking, plain_low(&t->at[end]))}));
		i = end;
	}
}

void passives_read(
	struct arena *a, const struct document *d, int32_t first, int32_t end, struct passives *out)
{
	struct plain_words words;
	for (int32_t i = first; i < end && plain_words_know(d->language); i++) {
		const struct sentence *s = &d->sentences.at[i];
		enum block_kind kind = (enum block_kind)d->blocks.at[s->block].kind;
		struct span rest = s->span;
		while (rest.beg < rest.end && (block_is_counted(kind) || kind == BLOCK_LIST)) {
			rest.beg = plain_words_read(d->text, rest, &words);
			read_words(a, &words, out);
		}
	}
}
