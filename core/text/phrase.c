#include "config.h"

#include "core/text/phrase.h"

#include <string.h>

struct row {
	struct str text;
	uint8_t set;  /* enum phrase_set */
	uint8_t most; /* words of the whole paragraph; 0: the phrase is all of it */
};

#define ROW(text, set, most)                                                                       \
	{                                                                                          \
		STR_INIT(text), PHRASE_##set, most                                                 \
	}

/*
 * At the front of a paragraph. Sorted by first letter, so that most
 * paragraphs meet a few rows only; of two rows that fit the first counts.
 */
static const struct row fronts[] = {
	ROW("(photo", CREDIT, 60), ROW("(reporting by", SIGN, 60),
	ROW("(additional reporting", SIGN, 60), ROW("(image", CREDIT, 60), ROW("(c) ", JUNK, 24),
	ROW("[photo", CREDIT, 60), ROW("a version of this article", NOTE, 60),
	ROW("about the author", NOTE, 60), ROW("about the writer", NOTE, 60),
	ROW("about us", JUNK, 0), ROW("ad", JUNK, 0), ROW("add a comment", ENDS, 6),
	ROW("additional reporting by", SIGN, 40), ROW("advertisement", JUNK, 6),
	ROW("advertising", JUNK, 0), ROW("afp", AGENCY, 0), ROW("agence france-presse", AGENCY, 0),
	ROW("agencies", AGENCY, 0), ROW("all rights reserved", JUNK, 30), ROW("also on ", JUNK, 6),
	ROW("also read", JUNK, 30), ROW("analysis", LABEL, 0), ROW("ap", AGENCY, 0),
	ROW("app store", JUNK, 0), ROW("article continues below", JUNK, 12),
	ROW("associated press", AGENCY, 0), ROW("author:", BY, 12), ROW("authors:", BY, 20),
	ROW("back to top", JUNK, 6), ROW("bloomberg", AGENCY, 0), ROW("bookmark", JUNK, 3),
	ROW("breaking", LABEL, 0), ROW("breaking news", LABEL, 0), ROW("business", LABEL, 0),
	ROW("caption:", CREDIT, 60), ROW("category:", JUNK, 12), ROW("categories:", JUNK, 16),
	ROW("click here", JUNK, 30), ROW("click to ", JUNK, 14), ROW("comment", JUNK, 0),
	ROW("commentary", LABEL, 0), ROW("comments", ENDS, 3), ROW("compiled by", BY, 14),
	ROW("contact us", JUNK, 6), ROW("continue reading", JUNK, 12),
	ROW("cookie policy", JUNK, 6), ROW("copy link", JUNK, 4), ROW("copyright", JUNK, 30),
	ROW("courtesy of ", CREDIT, 10), ROW("courtesy:", CREDIT, 10), ROW("credit:", CREDIT, 20),
	ROW("credits:", CREDIT, 20), ROW("culture", LABEL, 0), ROW("disclaimer", NOTE, 90),
	ROW("don't miss", JUNK, 12), ROW("donate", JUNK, 6), ROW("download our app", JUNK, 14),
	ROW("download the app", JUNK, 14), ROW("economy", LABEL, 0), ROW("edited by", BY, 14),
	ROW("editing by", SIGN, 30), ROW("editor's pick", LISTS, 6),
	ROW("editors' picks", LISTS, 6), ROW("editorial", LABEL, 0), ROW("email", JUNK, 3),
	ROW("exclusive", LABEL, 0), ROW("facebook", JUNK, 3), ROW("feature", LABEL, 0),
	ROW("features", LABEL, 0), ROW("file -", CREDIT, 80), ROW("file image", CREDIT, 40),
	ROW("file photo", CREDIT, 60), ROW("file picture", CREDIT, 40),
	ROW("filed under", JUNK, 20), ROW("follow us", JUNK, 24), ROW("follow him on", NOTE, 20),
	ROW("follow her on", NOTE, 20), ROW("follow them on", NOTE, 20), ROW("get our ", JUNK, 24),
	ROW("get the latest", JUNK, 24), ROW("get unlimited access", JUNK, 24),
	ROW("getty images", CREDIT, 8), ROW("go to top", JUNK, 6), ROW("graphic:", CREDIT, 40),
	ROW("home", JUNK, 0), ROW("home page", JUNK, 0), ROW("illustration:", CREDIT, 40),
	ROW("illustration by", CREDIT, 14), ROW("image:", CREDIT, 60), ROW("image by", CREDIT, 20),
	ROW("image courtesy", CREDIT, 30), ROW("image credit", CREDIT, 30),
	ROW("image source", CREDIT, 20), ROW("images:", CREDIT, 30), ROW("image via", CREDIT, 14),
	ROW("in case you missed it", JUNK, 30), ROW("instagram", JUNK, 3),
	ROW("international", LABEL, 0), ROW("join our ", JUNK, 24),
	ROW("join the conversation", ENDS, 10), ROW("jump to ", JUNK, 6),
	ROW("keep reading", JUNK, 12), ROW("keywords:", JUNK, 30), ROW("kyodo", AGENCY, 0),
	ROW("latest articles", ENDS, 5), ROW("latest news", LISTS, 5),
	ROW("latest stories", ENDS, 5), ROW("leave a comment", ENDS, 8),
	ROW("leave a reply", ENDS, 8), ROW("letters", LABEL, 0), ROW("like us on", JUNK, 12),
	ROW("like this:", JUNK, 4), ROW("linkedin", JUNK, 3),
	ROW("listen to this article", JUNK, 12), ROW("load more", JUNK, 4), ROW("loading", JUNK, 0),
	ROW("log in", JUNK, 6), ROW("login", JUNK, 0), ROW("main menu", JUNK, 0),
	ROW("menu", JUNK, 0), ROW("more articles", ENDS, 6), ROW("more by ", ENDS, 6),
	ROW("more for you", ENDS, 0), ROW("more from ", ENDS, 8), ROW("more in ", ENDS, 5),
	ROW("more like this", ENDS, 0), ROW("more news", ENDS, 5), ROW("more on this", JUNK, 6),
	ROW("more stories", ENDS, 6), ROW("more:", JUNK, 24), ROW("most popular", LISTS, 5),
	ROW("most read", LISTS, 5), ROW("most viewed", LISTS, 5), ROW("must read", JUNK, 12),
	ROW("national", LABEL, 0), ROW("news", LABEL, 0), ROW("news analysis", LABEL, 0),
	ROW("newsletter", LISTS, 3), ROW("newsletters", LISTS, 3), ROW("next article", JUNK, 24),
	ROW("next post", JUNK, 24), ROW("next story", JUNK, 24), ROW("no comments", ENDS, 4),
	ROW("op-ed", LABEL, 0), ROW("opinion", LABEL, 0), ROW("originally published", NOTE, 30),
	ROW("our latest ", ENDS, 5), ROW("our picks", ENDS, 4), ROW("photo:", CREDIT, 60),
	ROW("photo by", CREDIT, 20), ROW("photo courtesy", CREDIT, 30),
	ROW("photo credit", CREDIT, 60), ROW("photo illustration", CREDIT, 30),
	ROW("photo source", CREDIT, 30), ROW("photo via", CREDIT, 14),
	ROW("photograph:", CREDIT, 60), ROW("photograph by", CREDIT, 20),
	ROW("photographs by", CREDIT, 20), ROW("photography by", CREDIT, 20),
	ROW("photography:", CREDIT, 20), ROW("photos:", CREDIT, 60), ROW("photos by", CREDIT, 20),
	ROW("picture:", CREDIT, 60), ROW("picture by", CREDIT, 20), ROW("pictures:", CREDIT, 20),
	ROW("pinterest", JUNK, 3), ROW("please share", JUNK, 20), ROW("please subscribe", JUNK, 20),
	ROW("please support", JUNK, 24), ROW("politics", LABEL, 0), ROW("popular now", LISTS, 5),
	ROW("post a comment", ENDS, 6), ROW("posted in ", JUNK, 12),
	ROW("previous article", JUNK, 24), ROW("previous post", JUNK, 24), ROW("print", JUNK, 0),
	ROW("print this", JUNK, 6), ROW("privacy policy", JUNK, 8), ROW("read also", JUNK, 30),
	ROW("read full story", JUNK, 6), ROW("read more", JUNK, 30), ROW("read next", ENDS, 24),
	ROW("read the full ", JUNK, 14), ROW("recommended", ENDS, 5), ROW("reddit", JUNK, 3),
	ROW("register", JUNK, 0), ROW("related articles", ENDS, 5), ROW("related content", ENDS, 5),
	ROW("related coverage", ENDS, 5), ROW("related links", ENDS, 5),
	ROW("related news", ENDS, 5), ROW("related posts", ENDS, 5),
	ROW("related reading", ENDS, 5), ROW("related stories", ENDS, 5),
	ROW("related topics", ENDS, 10), ROW("related:", JUNK, 24), ROW("related", ENDS, 0),
	ROW("reporting by", SIGN, 60), ROW("reported by", BY, 14), ROW("reuters", AGENCY, 0),
	ROW("save", JUNK, 0), ROW("save article", JUNK, 4), ROW("scroll down", JUNK, 8),
	ROW("scroll to ", JUNK, 6), ROW("search", JUNK, 0), ROW("see also", JUNK, 24),
	ROW("see more", JUNK, 12), ROW("share", JUNK, 0), ROW("share on ", JUNK, 6),
	ROW("share this", JUNK, 12), ROW("share via", JUNK, 8), ROW("share:", JUNK, 12),
	ROW("show comments", ENDS, 5), ROW("sign in", JUNK, 8), ROW("sign up", JUNK, 30),
	ROW("skip to ", JUNK, 5), ROW("source:", SOURCE, 12), ROW("sponsored", JUNK, 6),
	ROW("sport", LABEL, 0), ROW("sports", LABEL, 0), ROW("story continues below", JUNK, 10),
	ROW("story by", BY, 14), ROW("subscribe", JUNK, 30),
	ROW("support our journalism", JUNK, 24), ROW("support us", JUNK, 8), ROW("tags:", JUNK, 30),
	ROW("tags", JUNK, 0), ROW("tagged", JUNK, 20), ROW("technology", LABEL, 0),
	ROW("terms of ", JUNK, 8), ROW("terms and conditions", JUNK, 8), ROW("text by", BY, 14),
	ROW("thank you for reading", JUNK, 24), ROW("thanks for reading", JUNK, 24),
	ROW("the associated press", AGENCY, 0), ROW("the opinions expressed", NOTE, 90),
	ROW("the views expressed", NOTE, 90), ROW("this article originally", NOTE, 40),
	ROW("this article first", NOTE, 40), ROW("this article is republished", NOTE, 40),
	ROW("this article was", NOTE, 40), ROW("this story originally", NOTE, 40),
	ROW("this story was", NOTE, 40), ROW("topics:", JUNK, 30), ROW("topics", JUNK, 0),
	ROW("top stories", LISTS, 4), ROW("trending", LISTS, 4), ROW("tweet", JUNK, 0),
	ROW("twitter", JUNK, 3), ROW("video:", CREDIT, 40), ROW("view all", JUNK, 6),
	ROW("view comments", ENDS, 5), ROW("view more", JUNK, 6), ROW("views expressed", NOTE, 90),
	ROW("visit our ", JUNK, 20), ROW("watch:", JUNK, 24), ROW("watch live", JUNK, 8),
	ROW("whatsapp", JUNK, 3), ROW("words by", BY, 14), ROW("world", LABEL, 0),
	ROW("world news", LABEL, 0), ROW("write a comment", ENDS, 6), ROW("writer:", BY, 12),
	ROW("written by", BY, 14), ROW("xinhua", AGENCY, 0), ROW("you may also ", ENDS, 8),
	ROW("you might also ", ENDS, 8), ROW("\302\251", JUNK, 24), /* the copyright sign */
};

/* Anywhere in a paragraph, from the beginning of a word on. Sorted like fronts. */
static const struct row insides[] = {
	ROW("all rights reserved", JUNK, 0),
	ROW("file photo", CREDIT, 0),
	ROW("handout photo", CREDIT, 0),
	ROW("handout image", CREDIT, 0),
	ROW("in this file photo", CREDIT, 0),
	ROW("in this photo", CREDIT, 0),
	ROW("in this picture", CREDIT, 0),
	ROW("in this image", CREDIT, 0),
	ROW("min read", JUNK, 0),
	ROW("minute read", JUNK, 0),
	ROW("pictured above", CREDIT, 0),
	ROW("sign up for our", JUNK, 0),
	ROW("subscribe to our", JUNK, 0),
	ROW("terms of service", JUNK, 0),
	ROW("your inbox", JUNK, 0),
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Quotation marks, dashes and spaces of U+2000-206F as ASCII; `p` is behind the E2. */
static char plain_mark(const unsigned char *p)
{
	if (p[0] != 0x80)
		return 0;
	if (p[1] <= 0x8A || p[1] == 0xAF)
		return ' ';
	if (p[1] >= 0x90 && p[1] <= 0x95)
		return '-';
	if (p[1] == 0x98 || p[1] == 0x99)
		return '\'';
	return p[1] == 0x9C || p[1] == 0x9D ? '"' : 0;
}

struct str phrase_fold(char to[PHRASE_MOST], struct str text)
{
	int32_t n = 0;
	for (int32_t i = 0; i < text.len && n < PHRASE_MOST; i++) {
		unsigned char u = (unsigned char)text.at[i];
		char c = lower(text.at[i]);
		if (u == 0xC2 && i + 1 < text.len && (unsigned char)text.at[i + 1] == 0xA0) {
			c = ' ';
			i++;
		} else if (u == 0xE2 && i + 2 < text.len) {
			char mark = plain_mark((const unsigned char *)text.at + i + 1);
			c = mark != 0 ? mark : c;
			i += mark != 0 ? 2 : 0;
		} else if (c == '\n' || c == '\t') {
			c = ' ';
		}
		if (c != ' ' || (n > 0 && to[n - 1] != ' '))
			to[n++] = c;
	}
	return str_trim((struct str){to, n});
}

/* A phrase ends where its last word does, unless its own end says otherwise. */
static bool ends_word(struct str text, struct str phrase)
{
	if (text.len == phrase.len)
		return true;
	char last = phrase.at[phrase.len - 1], next = lower(text.at[phrase.len]);
	if (!(last >= 'a' && last <= 'z'))
		return true;
	return !(next >= 'a' && next <= 'z') && next != '\'' && next != '-';
}

/* What may stand behind a phrase that is a whole paragraph. */
static bool only_marks(struct str s)
{
	for (int32_t i = 0; i < s.len; i++)
		if (strchr(" .:!|>-()", s.at[i]) == NULL || s.at[i] == '\0')
			return false;
	return true;
}

static bool row_fits(const struct row *r, struct str folded, int32_t words)
{
	if (words > r->most && r->most > 0)
		return false;
	if (!str_starts(folded, r->text) || !ends_word(folded, r->text))
		return false;
	return r->most > 0 || only_marks(str_from(folded, r->text.len));
}

/* The first of `n` rows of a sorted table that begins with `c` or a later letter. */
static const struct row *first_row(const struct row *rows, size_t n, char c)
{
	size_t low = 0;
	while (low < n) {
		size_t mid = low + (n - low) / 2;
		if ((unsigned char)rows[mid].text.at[0] < (unsigned char)c)
			low = mid + 1;
		else
			n = mid;
	}
	return rows + low;
}

enum phrase_set phrase_front(struct str folded, int32_t words)
{
	const struct row *end = fronts + sizeof fronts / sizeof *fronts;
	if (folded.len == 0)
		return PHRASE_NONE;
	const struct row *r = first_row(fronts, (size_t)(end - fronts), folded.at[0]);
	for (; r < end && r->text.at[0] == folded.at[0]; r++)
		if (row_fits(r, folded, words))
			return r->set;
	return PHRASE_NONE;
}

enum phrase_set phrase_inside(struct str folded)
{
	const struct row *end = insides + sizeof insides / sizeof *insides;
	for (int32_t i = 0; i < folded.len; i++) {
		if (i > 0 && folded.at[i - 1] != ' ' && folded.at[i - 1] != '(')
			continue;
		struct str rest = str_from(folded, i);
		const struct row *r = first_row(insides, (size_t)(end - insides), rest.at[0]);
		for (; r < end && r->text.at[0] == rest.at[0]; r++)
			if (str_starts(rest, r->text))
				return r->set;
	}
	return PHRASE_NONE;
}
