#include "config.h"

#include "core/compare/verbatim.h"

#include "core/base/utf8.h"

enum {
	WORDS_MOST = 400,
	WORDS_LEAST = 8, /* of a sentence: fewer may meet by chance */
	OWN_LEAST = 6,   /* of them that are the author's */
	CUT_LEAST = 12,  /* of a shorter one that stands in a longer one */
	CJK = 0x2E80     /* code point: from here on a character is a word */
};

static const double same_least = 0.8, cut_least = 0.9;

struct wording { /* the words of a sentence, as hashes */
	uint32_t at[WORDS_MOST];
	int32_t n;
	int32_t own; /* not in a quotation */
};

/* Letters and digits; of what is no ASCII only general punctuation and spaces are not. */
static bool is_letter(int32_t code)
{
	if (code < 0x80)
		return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
		       (code >= 'A' && code <= 'Z');
	return code > 0xBF && !(code >= 0x2000 && code <= 0x206F) &&
	       !(code >= 0x3000 && code <= 0x303F);
}

static uint32_t hash_letter(uint32_t hash, int32_t code)
{
	enum { PRIME = 16777619 };
	uint32_t low = (uint32_t)(code >= 'A' && code <= 'Z' ? code + 'a' - 'A' : code);
	return (hash ^ low) * PRIME; /* FNV-1a */
}

static void add_words(const struct article *x, struct span span, struct wording *out)
{
	const uint32_t start = 2166136261U;
	struct str text = x->doc.text;
	for (int32_t at = span.beg, len; at < span.end && out->n < WORDS_MOST; at += len) {
		uint32_t hash = start;
		int32_t code = utf8_get(text, at, &len), beg = at;
		if (!is_letter(code))
			continue;
		while (at < span.end && is_letter(code)) {
			hash = hash_letter(hash, code);
			at += len;
			if (code >= CJK || at >= span.end)
				break;
			code = utf8_get(text, at, &len);
		}
		int32_t quote = quotes_at(&x->quotes, beg);
		out->own += quote < 0 || x->quotes.at[quote].kind == QUOTE_SCARE;
		out->at[out->n++] = hash;
		len = 0;
	}
}

/* Without dateline and attribution: "a spokesman said". */
static void read_words(const struct collating *with, struct sentence_at s, struct wording *out)
{
	const struct article *x = with->story->at[s.article];
	struct span span = x->doc.sentences.at[s.sentence].span;
	struct attributions cut = {0};
	struct arena a = {0};
	attributions_add(&a, with->cues, with->story, s.article, s.sentence, &cut);
	out->n = out->own = 0;
	for (int32_t i = 0; i < cut.n; i++) {
		add_words(x, (struct span){span.beg, cut.at[i].span.beg}, out);
		if (cut.at[i].span.end > span.beg)
			span.beg = cut.at[i].span.end;
	}
	add_words(x, span, out);
	arena_free(&a);
}

/* The longest common subsequence, a row at a time; what begins and ends alike needs no table. */
static int32_t in_common(const struct wording *a, const struct wording *b)
{
	int32_t row[WORDS_MOST + 1] = {0}, beg = 0, m = a->n, n = b->n;
	while (beg < m && beg < n && a->at[beg] == b->at[beg])
		beg++;
	int32_t same = beg;
	for (; m > beg && n > beg && a->at[m - 1] == b->at[n - 1]; m--, n--)
		same++;
	for (int32_t i = beg; i < m; i++) {
		int32_t corner = 0;
		for (int32_t k = beg; k < n; k++) {
			int32_t above = row[k + 1];
			if (a->at[i] == b->at[k])
				row[k + 1] = corner + 1;
			else if (row[k] > above)
				row[k + 1] = row[k];
			corner = above;
		}
	}
	return same + row[n];
}

float verbatim_share(const struct collating *with, struct sentence_at x, struct sentence_at y)
{
	struct wording a, b;
	read_words(with, x, &a);
	read_words(with, y, &b);
	int32_t shorter = a.n < b.n ? a.n : b.n, longer = a.n < b.n ? b.n : a.n;
	if (shorter < WORDS_LEAST || a.own < OWN_LEAST || b.own < OWN_LEAST)
		return 0;
	/* Not even all of it would be enough. */
	if (shorter < CUT_LEAST && shorter < same_least * longer)
		return 0;
	int32_t same = in_common(&a, &b);
	bool near = same >= same_least * longer ||
		    (shorter >= CUT_LEAST && same >= cut_least * shorter);
	return near ? (float)same / (float)shorter : 0;
}
