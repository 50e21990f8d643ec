#include "config.h"

#include "core/import/hint.h"

#include <string.h>

enum { WORD_MOST = 24 };

/* Sorted. A word ending in * is the beginning of others. */
static const struct row {
	const char *word;
	unsigned hints;
} rows[] = {
	{"ad", HINT_JUNK},
	{"adbox", HINT_JUNK},
	{"adcontainer", HINT_JUNK},
	{"ads", HINT_JUNK},
	{"adslot", HINT_JUNK},
	{"advert*", HINT_JUNK},
	{"adwrap*", HINT_JUNK},
	{"agegate", HINT_JUNK},
	{"article*", HINT_CONTENT | HINT_MAYBE},
	{"author*", HINT_BYLINE},
	{"banner*", HINT_JUNK},
	{"blog", HINT_CONTENT},
	{"body*", HINT_CONTENT | HINT_MAYBE},
	{"breadcrumb*", HINT_JUNK},
	{"byline*", HINT_BYLINE},
	{"caption*", HINT_CAPTION},
	{"column", HINT_MAYBE},
	{"combx", HINT_JUNK},
	{"comment*", HINT_JUNK | HINT_COMMENT},
	{"community", HINT_JUNK},
	{"consent*", HINT_JUNK},
	{"contact", HINT_POOR},
	{"content*", HINT_CONTENT | HINT_MAYBE},
	{"cookie*", HINT_JUNK},
	{"credit*", HINT_CAPTION},
	{"date", HINT_DATELINE},
	{"dateline", HINT_DATELINE},
	{"datetime", HINT_DATELINE},
	{"disqus*", HINT_JUNK | HINT_COMMENT},
	{"entry*", HINT_CONTENT | HINT_MAYBE},
	{"extra*", HINT_JUNK},
	{"foot", HINT_JUNK},
	{"footer*", HINT_JUNK},
	{"footnote*", HINT_POOR},
	{"gdpr*", HINT_JUNK},
	{"header*", HINT_JUNK},
	{"hentry", HINT_CONTENT | HINT_MAYBE},
	{"hidden", HINT_POOR},
	{"legends", HINT_JUNK},
	{"login", HINT_JUNK},
	{"main*", HINT_CONTENT | HINT_MAYBE},
	{"masthead", HINT_JUNK},
	{"menu*", HINT_JUNK},
	{"meta*", HINT_POOR},
	{"modal*", HINT_JUNK},
	{"nav", HINT_JUNK},
	{"navbar*", HINT_JUNK},
	{"navi*", HINT_JUNK},
	{"newsletter*", HINT_JUNK},
	{"outbrain*", HINT_JUNK},
	{"page", HINT_CONTENT},
	{"pager", HINT_JUNK},
	{"pagination*", HINT_JUNK},
	{"paywall*", HINT_JUNK},
	{"player*", HINT_POOR},
	{"popular*", HINT_JUNK},
	{"popup*", HINT_JUNK},
	{"post*", HINT_CONTENT},
	{"promo*", HINT_JUNK},
	{"pubdate", HINT_DATELINE},
	{"published*", HINT_DATELINE},
	{"recirc*", HINT_JUNK},
	{"recommend*", HINT_JUNK},
	{"related*", HINT_JUNK},
	{"remark*", HINT_JUNK},
	{"replies", HINT_JUNK | HINT_COMMENT},
	{"respond", HINT_JUNK | HINT_COMMENT},
	{"rss", HINT_JUNK},
	{"scroll*", HINT_POOR},
	{"share*", HINT_SHARE},
	{"sharing", HINT_SHARE},
	{"shopping", HINT_POOR},
	{"shoutbox", HINT_JUNK},
	{"sidebar*", HINT_JUNK},
	{"signup", HINT_JUNK},
	{"skyscraper", HINT_JUNK},
	{"social*", HINT_JUNK | HINT_SHARE},
	{"sponsor*", HINT_JUNK},
	{"story*", HINT_CONTENT},
	{"subscri*", HINT_JUNK},
	{"supplemental", HINT_JUNK},
	{"taboola*", HINT_JUNK},
	{"tags", HINT_POOR},
	{"teaser*", HINT_POOR},
	{"text*", HINT_CONTENT},
	{"timestamp", HINT_DATELINE},
	{"toolbar*", HINT_JUNK},
	{"tool", HINT_POOR},
	{"trending*", HINT_JUNK},
	{"widget*", HINT_POOR},
	{"writtenby", HINT_BYLINE},
};

static unsigned word_hints(const char *word)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *w = rows[i].word;
		if (*w < *word)
			continue;
		if (*w > *word)
			break;
		size_t n = strlen(w);
		if (w[n - 1] == '*' ? strncmp(w, word, n - 1) == 0 : strcmp(w, word) == 0)
			return rows[i].hints;
	}
	return 0;
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || is_capital(c);
}

unsigned hint_of(struct str name)
{
	char word[WORD_MOST + 1];
	unsigned hints = 0;
	int n = 0;
	for (int32_t i = 0; i <= name.len; i++) {
		char c = i < name.len ? name.at[i] : ' ';
		bool next =
			!is_letter(c) || (is_capital(c) && i > 0 && !is_capital(name.at[i - 1]));
		if (next && n > 0) {
			word[n] = '\0';
			hints |= word_hints(word);
			n = 0;
		}
		if (is_letter(c) && n < WORD_MOST)
			word[n++] = (char)(c | 0x20);
	}
	return hints;
}
