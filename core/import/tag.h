/*
 * tag - the HTML elements and attributes that mean something to a reader.
 *
 * What is in no table is TAG_OTHER: an inline element without meaning of its
 * own. Names are ASCII; elements come in lower case from the parser.
 */
#ifndef CORE_IMPORT_TAG_H
#define CORE_IMPORT_TAG_H

#include <stdint.h>

enum tag {
	TAG_OTHER,
	TAG_ROOT, /* holds the whole page */
	TAG_TEXT, /* characters */
	TAG_A,
	TAG_ADDRESS,
	TAG_ARTICLE,
	TAG_ASIDE,
	TAG_BASE,
	TAG_BLOCK, /* a block without meaning of its own */
	TAG_BLOCKQUOTE,
	TAG_BODY,
	TAG_BR,
	TAG_BUTTON,
	TAG_CAPTION,
	TAG_CITE,
	TAG_DIV,
	TAG_DL,
	TAG_FIGCAPTION,
	TAG_FIGURE,
	TAG_FOOTER,
	TAG_FORM,
	TAG_H1, /* to TAG_H6: in order */
	TAG_H2,
	TAG_H3,
	TAG_H4,
	TAG_H5,
	TAG_H6,
	TAG_HEAD,
	TAG_HEADER,
	TAG_HTML,
	TAG_IFRAME,
	TAG_IMG,
	TAG_INPUT,
	TAG_LABEL,
	TAG_LI, /* dt and dd too */
	TAG_LINK,
	TAG_LIST, /* ul, ol, menu, dir */
	TAG_MAIN,
	TAG_META,
	TAG_NAV,
	TAG_NOSCRIPT,
	TAG_P,
	TAG_PRE,
	TAG_SCRIPT,
	TAG_SECTION,
	TAG_TABLE,
	TAG_TD, /* th too */
	TAG_TIME,
	TAG_TITLE,
	TAG_TR,
	TAG_UNSEEN, /* its text is never shown: style, template, select, svg ... */
};

enum tag_flag {
	TAG_IS_BLOCK = 1,  /* text in it stands in lines of its own */
	TAG_IS_UNSEEN = 2, /* no visible text below */
};

enum attr {
	ATTR_NONE,
	ATTR_ARIA_HIDDEN,
	ATTR_CHARSET,
	ATTR_CLASS,
	ATTR_CONTENT,
	ATTR_DATETIME,
	ATTR_HIDDEN,
	ATTR_HREF,
	ATTR_ID,
	ATTR_ITEMPROP,
	ATTR_LANG,
	ATTR_NAME, /* property and http-equiv too: all name a <meta> */
	ATTR_REL,
	ATTR_ROLE,
	ATTR_STYLE,
	ATTR_TYPE,
};

enum tag tag_find(const char *name);
unsigned tag_flags(enum tag tag);
enum attr tag_attr(const char *name);

#endif
