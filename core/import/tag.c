#include "config.h"

#include "core/import/tag.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct row {
	const char *name;
	uint8_t id;
};

/* Sorted by name. */
static const struct row tags[] = {
	{"a", TAG_A},
	{"address", TAG_ADDRESS},
	{"applet", TAG_UNSEEN},
	{"article", TAG_ARTICLE},
	{"aside", TAG_ASIDE},
	{"audio", TAG_UNSEEN},
	{"base", TAG_BASE},
	{"blockquote", TAG_BLOCKQUOTE},
	{"body", TAG_BODY},
	{"br", TAG_BR},
	{"button", TAG_BUTTON},
	{"canvas", TAG_UNSEEN},
	{"caption", TAG_CAPTION},
	{"center", TAG_DIV},
	{"cite", TAG_CITE},
	{"datalist", TAG_UNSEEN},
	{"dd", TAG_LI},
	{"details", TAG_BLOCK},
	{"dialog", TAG_BLOCK},
	{"dir", TAG_LIST},
	{"div", TAG_DIV},
	{"dl", TAG_DL},
	{"dt", TAG_LI},
	{"fieldset", TAG_FORM},
	{"figcaption", TAG_FIGCAPTION},
	{"figure", TAG_FIGURE},
	{"footer", TAG_FOOTER},
	{"form", TAG_FORM},
	{"h1", TAG_H1},
	{"h2", TAG_H2},
	{"h3", TAG_H3},
	{"h4", TAG_H4},
	{"h5", TAG_H5},
	{"h6", TAG_H6},
	{"head", TAG_HEAD},
	{"header", TAG_HEADER},
	{"hgroup", TAG_BLOCK},
	{"hr", TAG_BLOCK},
	{"html", TAG_HTML},
	{"iframe", TAG_IFRAME},
	{"img", TAG_IMG},
	{"input", TAG_INPUT},
	{"label", TAG_LABEL},
	{"legend", TAG_BLOCK},
	{"li", TAG_LI},
	{"link", TAG_LINK},
	{"listing", TAG_PRE},
	{"main", TAG_MAIN},
	{"map", TAG_UNSEEN},
	{"menu", TAG_LIST},
	{"meta", TAG_META},
	{"nav", TAG_NAV},
	{"noembed", TAG_UNSEEN},
	{"noframes", TAG_UNSEEN},
	{"noscript", TAG_NOSCRIPT},
	{"object", TAG_UNSEEN},
	{"ol", TAG_LIST},
	{"optgroup", TAG_UNSEEN},
	{"option", TAG_UNSEEN},
	{"p", TAG_P},
	{"picture", TAG_OTHER},
	{"plaintext", TAG_PRE},
	{"pre", TAG_PRE},
	{"rp", TAG_UNSEEN},
	{"script", TAG_SCRIPT},
	{"section", TAG_SECTION},
	{"select", TAG_UNSEEN},
	{"style", TAG_UNSEEN},
	{"summary", TAG_BLOCK},
	{"svg", TAG_UNSEEN},
	{"table", TAG_TABLE},
	{"tbody", TAG_BLOCK},
	{"td", TAG_TD},
	{"template", TAG_UNSEEN},
	{"textarea", TAG_UNSEEN},
	{"tfoot", TAG_BLOCK},
	{"th", TAG_TD},
	{"thead", TAG_BLOCK},
	{"time", TAG_TIME},
	{"title", TAG_TITLE},
	{"tr", TAG_TR},
	{"ul", TAG_LIST},
	{"video", TAG_UNSEEN},
	{"xmp", TAG_PRE},
};

/* Sorted by name, without regard to case. */
static const struct row attrs[] = {
	{"aria-hidden", ATTR_ARIA_HIDDEN},
	{"charset", ATTR_CHARSET},
	{"class", ATTR_CLASS},
	{"content", ATTR_CONTENT},
	{"datetime", ATTR_DATETIME},
	{"hidden", ATTR_HIDDEN},
	{"href", ATTR_HREF},
	{"http-equiv", ATTR_NAME},
	{"id", ATTR_ID},
	{"itemprop", ATTR_ITEMPROP},
	{"lang", ATTR_LANG},
	{"name", ATTR_NAME},
	{"property", ATTR_NAME},
	{"rel", ATTR_REL},
	{"role", ATTR_ROLE},
	{"style", ATTR_STYLE},
	{"type", ATTR_TYPE},
	{"xml:lang", ATTR_LANG},
};

static int compare(const void *name, const void *row)
{
	return strcasecmp(name, ((const struct row *)row)->name);
}

static unsigned find(const char *name, const struct row *rows, size_t n)
{
	const struct row *hit = bsearch(name, rows, n, sizeof *rows, compare);
	return hit != NULL ? hit->id : 0;
}

enum tag tag_find(const char *name)
{
	return (enum tag)find(name, tags, sizeof tags / sizeof *tags);
}

enum attr tag_attr(const char *name)
{
	return (enum attr)find(name, attrs, sizeof attrs / sizeof *attrs);
}

unsigned tag_flags(enum tag tag)
{
	switch (tag) {
	case TAG_OTHER:
	case TAG_TEXT:
	case TAG_A:
	case TAG_BR:
	case TAG_BUTTON:
	case TAG_CITE:
	case TAG_IMG:
	case TAG_INPUT:
	case TAG_LABEL:
	case TAG_TIME:
		return 0;
	case TAG_BASE:
	case TAG_HEAD:
	case TAG_IFRAME:
	case TAG_LINK:
	case TAG_META:
	case TAG_SCRIPT:
	case TAG_TITLE:
	case TAG_UNSEEN:
		return TAG_IS_UNSEEN;
	default:
		return TAG_IS_BLOCK;
	}
}
