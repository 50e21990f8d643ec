#include "config.h"

#include "core/text/phrase.h"

#include <string.h>

struct row {
	struct str text;
	uint8_t set;  /* enum phrase_set */
	uint8_t most; /* words of the whole paragraph; 0: the phrase is all of it */
};

enum { /* short, for the tables */
	JUNK = PHRASE_JUNK,
	ENDS = PHRASE_ENDS,
	LISTS = PHRASE_LISTS,
	CREDIT = PHRASE_CREDIT,
	BY = PHRASE_BY,
	SIGN = PHRASE_SIGN,
	SOURCE = PHRASE_SOURCE,
	LABEL = PHRASE_LABEL,
	AGENCY = PHRASE_AGENCY,
	NOTE = PHRASE_NOTE,
};

/*
 * At the front of a paragraph. Sorted by first letter, so that most
 * paragraphs meet a few rows only; of two rows that fit the first counts.
 */
/* One row a line, which clang-format would not have. */
/* clang-format off */
static const struct row fronts[] = {
	{STR_INIT("(photo"), CREDIT, 60},
	{STR_INIT("(reporting by"), SIGN, 60},
	{STR_INIT("(additional reporting"), SIGN, 60},
	{STR_INIT("(image"), CREDIT, 60},
	{STR_INIT("(c) "), JUNK, 24},
	{STR_INIT("[photo"), CREDIT, 60},
	{STR_INIT("a version of this article"), NOTE, 60},
	{STR_INIT("about the author"), NOTE, 60},
	{STR_INIT("about the writer"), NOTE, 60},
	{STR_INIT("about us"), JUNK, 0},
	{STR_INIT("ad"), JUNK, 0},
	{STR_INIT("add a comment"), ENDS, 6},
	{STR_INIT("additional reporting by"), SIGN, 40},
	{STR_INIT("advertisement"), JUNK, 6},
	{STR_INIT("advertising"), JUNK, 0},
	{STR_INIT("afp"), AGENCY, 0},
	{STR_INIT("agence france-presse"), AGENCY, 0},
	{STR_INIT("agencies"), AGENCY, 0},
	{STR_INIT("all rights reserved"), JUNK, 30},
	{STR_INIT("also on "), JUNK, 6},
	{STR_INIT("also read"), JUNK, 30},
	{STR_INIT("analysis"), LABEL, 0},
	{STR_INIT("ap"), AGENCY, 0},
	{STR_INIT("app store"), JUNK, 0},
	{STR_INIT("article continues below"), JUNK, 12},
	{STR_INIT("associated press"), AGENCY, 0},
	{STR_INIT("author:"), BY, 12},
	{STR_INIT("authors:"), BY, 20},
	{STR_INIT("back to top"), JUNK, 6},
	{STR_INIT("bloomberg"), AGENCY, 0},
	{STR_INIT("bookmark"), JUNK, 3},
	{STR_INIT("breaking"), LABEL, 0},
	{STR_INIT("breaking news"), LABEL, 0},
	{STR_INIT("business"), LABEL, 0},
	{STR_INIT("caption:"), CREDIT, 60},
	{STR_INIT("category:"), JUNK, 12},
	{STR_INIT("categories:"), JUNK, 16},
	{STR_INIT("click here"), JUNK, 30},
	{STR_INIT("click to "), JUNK, 14},
	{STR_INIT("comment"), JUNK, 0},
	{STR_INIT("commentary"), LABEL, 0},
	{STR_INIT("comments"), ENDS, 3},
	{STR_INIT("compiled by"), BY, 14},
	{STR_INIT("contact us"), JUNK, 6},
	{STR_INIT("contact:"), JUNK, 20},
	{STR_INIT("contacts:"), JUNK, 20},
	{STR_INIT("continue reading"), JUNK, 12},
	{STR_INIT("cookie policy"), JUNK, 6},
	{STR_INIT("copy link"), JUNK, 4},
	{STR_INIT("copyright"), JUNK, 30},
	{STR_INIT("courtesy of "), CREDIT, 10},
	{STR_INIT("courtesy:"), CREDIT, 10},
	{STR_INIT("credit:"), CREDIT, 20},
	{STR_INIT("credits:"), CREDIT, 20},
	{STR_INIT("culture"), LABEL, 0},
	{STR_INIT("disclaimer"), NOTE, 90},
	{STR_INIT("don't miss"), JUNK, 12},
	{STR_INIT("donate"), JUNK, 6},
	{STR_INIT("download our app"), JUNK, 14},
	{STR_INIT("download the app"), JUNK, 14},
	{STR_INIT("economy"), LABEL, 0},
	{STR_INIT("edited by"), BY, 14},
	{STR_INIT("editing by"), SIGN, 30},
	{STR_INIT("editor's pick"), LISTS, 6},
	{STR_INIT("editors' picks"), LISTS, 6},
	{STR_INIT("editorial"), LABEL, 0},
	{STR_INIT("email"), JUNK, 3},
	{STR_INIT("exclusive"), LABEL, 0},
	{STR_INIT("facebook"), JUNK, 3},
	{STR_INIT("feature"), LABEL, 0},
	{STR_INIT("features"), LABEL, 0},
	{STR_INIT("file -"), CREDIT, 80},
	{STR_INIT("file image"), CREDIT, 40},
	{STR_INIT("file photo"), CREDIT, 60},
	{STR_INIT("file picture"), CREDIT, 40},
	{STR_INIT("filed under"), JUNK, 20},
	{STR_INIT("follow us"), JUNK, 24},
	{STR_INIT("follow him on"), NOTE, 20},
	{STR_INIT("follow her on"), NOTE, 20},
	{STR_INIT("follow them on"), NOTE, 20},
	{STR_INIT("for immediate release"), LABEL, 5},
	{STR_INIT("get our "), JUNK, 24},
	{STR_INIT("get the latest"), JUNK, 24},
	{STR_INIT("get unlimited access"), JUNK, 24},
	{STR_INIT("getty images"), CREDIT, 8},
	{STR_INIT("go to top"), JUNK, 6},
	{STR_INIT("graphic:"), CREDIT, 40},
	{STR_INIT("home"), JUNK, 0},
	{STR_INIT("home page"), JUNK, 0},
	{STR_INIT("illustration:"), CREDIT, 40},
	{STR_INIT("illustration by"), CREDIT, 14},
	{STR_INIT("image:"), CREDIT, 60},
	{STR_INIT("image by"), CREDIT, 20},
	{STR_INIT("image courtesy"), CREDIT, 30},
	{STR_INIT("image credit"), CREDIT, 30},
	{STR_INIT("image source"), CREDIT, 20},
	{STR_INIT("images:"), CREDIT, 30},
	{STR_INIT("image via"), CREDIT, 14},
	{STR_INIT("in case you missed it"), JUNK, 30},
	{STR_INIT("instagram"), JUNK, 3},
	{STR_INIT("international"), LABEL, 0},
	{STR_INIT("interview by"), BY, 12},
	{STR_INIT("interview:"), BY, 10},
	{STR_INIT("join our "), JUNK, 24},
	{STR_INIT("join the conversation"), ENDS, 10},
	{STR_INIT("jump to "), JUNK, 6},
	{STR_INIT("keep reading"), JUNK, 12},
	{STR_INIT("keywords:"), JUNK, 30},
	{STR_INIT("kyodo"), AGENCY, 0},
	{STR_INIT("latest articles"), ENDS, 5},
	{STR_INIT("latest news"), LISTS, 5},
	{STR_INIT("latest stories"), ENDS, 5},
	{STR_INIT("leave a comment"), ENDS, 8},
	{STR_INIT("leave a reply"), ENDS, 8},
	{STR_INIT("letters"), LABEL, 0},
	{STR_INIT("like us on"), JUNK, 12},
	{STR_INIT("like this:"), JUNK, 4},
	{STR_INIT("linkedin"), JUNK, 3},
	{STR_INIT("listen to this article"), JUNK, 12},
	{STR_INIT("load more"), JUNK, 4},
	{STR_INIT("loading"), JUNK, 0},
	{STR_INIT("log in"), JUNK, 6},
	{STR_INIT("login"), JUNK, 0},
	{STR_INIT("main menu"), JUNK, 0},
	{STR_INIT("media contact"), JUNK, 20},
	{STR_INIT("menu"), JUNK, 0},
	{STR_INIT("more articles"), ENDS, 6},
	{STR_INIT("more by "), ENDS, 6},
	{STR_INIT("more for you"), ENDS, 0},
	{STR_INIT("more from "), ENDS, 8},
	{STR_INIT("more in "), ENDS, 5},
	{STR_INIT("more like this"), ENDS, 0},
	{STR_INIT("more news"), ENDS, 5},
	{STR_INIT("more on this"), JUNK, 6},
	{STR_INIT("more stories"), ENDS, 6},
	{STR_INIT("more:"), JUNK, 24},
	{STR_INIT("most popular"), LISTS, 5},
	{STR_INIT("most read"), LISTS, 5},
	{STR_INIT("most viewed"), LISTS, 5},
	{STR_INIT("must read"), JUNK, 12},
	{STR_INIT("national"), LABEL, 0},
	{STR_INIT("news"), LABEL, 0},
	{STR_INIT("news analysis"), LABEL, 0},
	{STR_INIT("newsletter"), LISTS, 3},
	{STR_INIT("newsletters"), LISTS, 3},
	{STR_INIT("next article"), JUNK, 24},
	{STR_INIT("next post"), JUNK, 24},
	{STR_INIT("next story"), JUNK, 24},
	{STR_INIT("no comments"), ENDS, 4},
	{STR_INIT("op-ed"), LABEL, 0},
	{STR_INIT("opinion"), LABEL, 0},
	{STR_INIT("originally published"), NOTE, 30},
	{STR_INIT("our latest "), ENDS, 5},
	{STR_INIT("our picks"), ENDS, 4},
	{STR_INIT("photo:"), CREDIT, 60},
	{STR_INIT("photo by"), CREDIT, 20},
	{STR_INIT("photo courtesy"), CREDIT, 30},
	{STR_INIT("photo credit"), CREDIT, 60},
	{STR_INIT("photo illustration"), CREDIT, 30},
	{STR_INIT("photo source"), CREDIT, 30},
	{STR_INIT("photo via"), CREDIT, 14},
	{STR_INIT("photograph:"), CREDIT, 60},
	{STR_INIT("photograph by"), CREDIT, 20},
	{STR_INIT("photographs by"), CREDIT, 20},
	{STR_INIT("photography by"), CREDIT, 20},
	{STR_INIT("photography:"), CREDIT, 20},
	{STR_INIT("photos:"), CREDIT, 60},
	{STR_INIT("photos by"), CREDIT, 20},
	{STR_INIT("picture:"), CREDIT, 60},
	{STR_INIT("picture by"), CREDIT, 20},
	{STR_INIT("pictures:"), CREDIT, 20},
	{STR_INIT("pinterest"), JUNK, 3},
	{STR_INIT("please share"), JUNK, 20},
	{STR_INIT("please subscribe"), JUNK, 20},
	{STR_INIT("please support"), JUNK, 24},
	{STR_INIT("politics"), LABEL, 0},
	{STR_INIT("popular now"), LISTS, 5},
	{STR_INIT("post a comment"), ENDS, 6},
	{STR_INIT("posted in "), JUNK, 12},
	{STR_INIT("press contact"), JUNK, 20},
	{STR_INIT("previous article"), JUNK, 24},
	{STR_INIT("previous post"), JUNK, 24},
	{STR_INIT("print"), JUNK, 0},
	{STR_INIT("print this"), JUNK, 6},
	{STR_INIT("privacy policy"), JUNK, 8},
	{STR_INIT("read also"), JUNK, 30},
	{STR_INIT("read full story"), JUNK, 6},
	{STR_INIT("read more"), JUNK, 30},
	{STR_INIT("read next"), ENDS, 24},
	{STR_INIT("read the full "), JUNK, 14},
	{STR_INIT("recommended"), ENDS, 5},
	{STR_INIT("reddit"), JUNK, 3},
	{STR_INIT("register"), JUNK, 0},
	{STR_INIT("related articles"), ENDS, 5},
	{STR_INIT("related content"), ENDS, 5},
	{STR_INIT("related coverage"), ENDS, 5},
	{STR_INIT("related links"), ENDS, 5},
	{STR_INIT("related news"), ENDS, 5},
	{STR_INIT("related posts"), ENDS, 5},
	{STR_INIT("related reading"), ENDS, 5},
	{STR_INIT("related stories"), ENDS, 5},
	{STR_INIT("related topics"), ENDS, 10},
	{STR_INIT("related:"), JUNK, 24},
	{STR_INIT("related"), ENDS, 0},
	{STR_INIT("reporting by"), SIGN, 60},
	{STR_INIT("reported by"), BY, 14},
	{STR_INIT("reuters"), AGENCY, 0},
	{STR_INIT("save"), JUNK, 0},
	{STR_INIT("save article"), JUNK, 4},
	{STR_INIT("scroll down"), JUNK, 8},
	{STR_INIT("scroll to "), JUNK, 6},
	{STR_INIT("search"), JUNK, 0},
	{STR_INIT("see also"), JUNK, 24},
	{STR_INIT("see more"), JUNK, 12},
	{STR_INIT("share"), JUNK, 0},
	{STR_INIT("share on "), JUNK, 6},
	{STR_INIT("share this"), JUNK, 12},
	{STR_INIT("share via"), JUNK, 8},
	{STR_INIT("share:"), JUNK, 12},
	{STR_INIT("show comments"), ENDS, 5},
	{STR_INIT("sign in"), JUNK, 8},
	{STR_INIT("sign up"), JUNK, 30},
	{STR_INIT("skip to "), JUNK, 5},
	{STR_INIT("source:"), SOURCE, 12},
	{STR_INIT("sponsored"), JUNK, 6},
	{STR_INIT("sport"), LABEL, 0},
	{STR_INIT("sports"), LABEL, 0},
	{STR_INIT("story continues below"), JUNK, 10},
	{STR_INIT("story by"), BY, 14},
	{STR_INIT("subscribe"), JUNK, 30},
	{STR_INIT("support our journalism"), JUNK, 24},
	{STR_INIT("support us"), JUNK, 8},
	{STR_INIT("tags:"), JUNK, 30},
	{STR_INIT("tags"), JUNK, 0},
	{STR_INIT("tagged"), JUNK, 20},
	{STR_INIT("technology"), LABEL, 0},
	{STR_INIT("terms of "), JUNK, 8},
	{STR_INIT("terms and conditions"), JUNK, 8},
	{STR_INIT("text by"), BY, 14},
	{STR_INIT("thank you for reading"), JUNK, 24},
	{STR_INIT("thanks for reading"), JUNK, 24},
	{STR_INIT("the associated press"), AGENCY, 0},
	{STR_INIT("the opinions expressed"), NOTE, 90},
	{STR_INIT("the views expressed"), NOTE, 90},
	{STR_INIT("this article originally"), NOTE, 40},
	{STR_INIT("this article first"), NOTE, 40},
	{STR_INIT("this article is republished"), NOTE, 40},
	{STR_INIT("this article was"), NOTE, 40},
	{STR_INIT("this story originally"), NOTE, 40},
	{STR_INIT("this story was"), NOTE, 40},
	{STR_INIT("topics:"), JUNK, 30},
	{STR_INIT("topics"), JUNK, 0},
	{STR_INIT("top stories"), LISTS, 4},
	{STR_INIT("trending"), LISTS, 4},
	{STR_INIT("tweet"), JUNK, 0},
	{STR_INIT("twitter"), JUNK, 3},
	{STR_INIT("video:"), CREDIT, 40},
	{STR_INIT("view all"), JUNK, 6},
	{STR_INIT("view comments"), ENDS, 5},
	{STR_INIT("view more"), JUNK, 6},
	{STR_INIT("views expressed"), NOTE, 90},
	{STR_INIT("visit our "), JUNK, 20},
	{STR_INIT("watch:"), JUNK, 24},
	{STR_INIT("watch live"), JUNK, 8},
	{STR_INIT("whatsapp"), JUNK, 3},
	{STR_INIT("words by"), BY, 14},
	{STR_INIT("world"), LABEL, 0},
	{STR_INIT("world news"), LABEL, 0},
	{STR_INIT("write a comment"), ENDS, 6},
	{STR_INIT("writer:"), BY, 12},
	{STR_INIT("written by"), BY, 14},
	{STR_INIT("xinhua"), AGENCY, 0},
	{STR_INIT("you may also "), ENDS, 8},
	{STR_INIT("you might also "), ENDS, 8},
	{STR_INIT("\302\251"), JUNK, 24}, /* the copyright sign */
};
/* clang-format on */

/* Anywhere in a paragraph, from the beginning of a word on. Sorted like fronts. */
static const struct row insides[] = {
	{STR_INIT("all rights reserved"), JUNK, 0},
	{STR_INIT("file photo"), CREDIT, 0},
	{STR_INIT("handout photo"), CREDIT, 0},
	{STR_INIT("handout image"), CREDIT, 0},
	{STR_INIT("in this file photo"), CREDIT, 0},
	{STR_INIT("in this photo"), CREDIT, 0},
	{STR_INIT("in this picture"), CREDIT, 0},
	{STR_INIT("in this image"), CREDIT, 0},
	{STR_INIT("min read"), JUNK, 0},
	{STR_INIT("minute read"), JUNK, 0},
	{STR_INIT("pictured above"), CREDIT, 0},
	{STR_INIT("sign up for our"), JUNK, 0},
	{STR_INIT("subscribe to our"), JUNK, 0},
	{STR_INIT("terms of service"), JUNK, 0},
	{STR_INIT("your inbox"), JUNK, 0},
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
