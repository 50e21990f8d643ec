#include "config.h"

#include "core/text/sentence.h"

#include <string.h>

#include "core/base/utf8.h"
#include "core/text/stop.h"

void sentence_scan_init(struct sentence_scan *w, struct str text)
{
	*w = (struct sentence_scan){.text = text, .start = sentence_skip_white(text, 0)};
	w->at = w->start;
}

static int32_t white_len(struct str s, int32_t at)
{
	unsigned char c = (unsigned char)s.at[at];
	int32_t len;
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	int32_t code = utf8_get(s, at, &len);
	bool white = code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
		     code == 0x205F || code == 0x3000;
	return white ? len : 0;
}

int32_t sentence_skip_white(struct str s, int32_t at)
{
	for (int32_t len; at < s.len && (len = white_len(s, at)) > 0;)
		at += len;
	return at;
}

int32_t sentence_trim_white(struct str s, int32_t at)
{
	while (at > 0) {
		int32_t before = utf8_prev(s, at);
		if (white_len(s, before) == 0)
			break;
		at = before;
	}
	return at;
}

/* Two line ends with nothing but blanks between them. */
static bool has_blank_line(struct str s, int32_t beg, int32_t end)
{
	int32_t lines = 0;
	for (int32_t i = beg; i < end; i++)
		lines += s.at[i] == '\n';
	return lines > 1;
}

static bool cut(struct sentence_scan *w, int32_t end, int32_t next, struct span *gap)
{
	*gap = (struct span){end, next};
	w->at = w->start = next;
	return next < w->text.len;
}

/* A line end at w->at: a blank line behind it ends the sentence. */
static bool blank_line(struct sentence_scan *w, struct span *gap)
{
	int32_t end = sentence_trim_white(w->text, w->at);
	int32_t next = sentence_skip_white(w->text, w->at);
	bool blank = has_blank_line(w->text, w->at, next);
	w->quoted = w->quoted && !blank; /* marks of inches must not confuse all that follows */
	if (next < w->text.len && blank && end > w->start)
		return cut(w, end, next, gap);
	w->at = next;
	return false;
}

static bool try_stop(struct sentence_scan *w, struct span *gap)
{
	struct stop stop;
	if (!stop_read(w->text, w->at, w->quoted, &stop)) {
		w->at = utf8_next(w->text, w->at);
		return false;
	}
	bool alone = stop.beg == w->start; /* "... and then": nothing has been said yet */
	bool blank = has_blank_line(w->text, stop.close, stop.next);
	for (int32_t i = stop.beg; i < stop.close; i++)
		w->quoted ^= w->text.at[i] == '"';
	w->quoted = w->quoted && !blank;
	if (stop.next < w->text.len && (blank || (!alone && stop_ends(w->text, w->start, &stop))))
		return cut(w, stop.close, stop.next, gap);
	w->at = stop.close;
	return false;
}

bool sentence_next(struct sentence_scan *w, struct span *gap)
{
	struct str s = w->text;
	while (w->at < s.len) {
		switch (s.at[w->at]) {
		case '.':
		case '!':
		case '?':
		case '\xE2':
			if (try_stop(w, gap))
				return true;
			break;
		case '\n':
			if (blank_line(w, gap))
				return true;
			break;
		case '"':
			w->quoted = !w->quoted;
			w->at++;
			break;
		default:
			w->at++;
		}
	}
	return false;
}

bool sentence_knows_stop(struct str s, int32_t end)
{
	for (int32_t steps = 0; end > 0 && steps < 8; steps++) {
		int32_t len, at = utf8_prev(s, end);
		int32_t code = utf8_get(s, at, &len);
		if (stop_is_stop(code))
			return true;
		if (!stop_is_closer(code) && white_len(s, at) == 0)
			return false;
		end = at;
	}
	return false;
}

/*
 * Sentence_Terminal of Unicode has no character below U+0589 but those of
 * ASCII, and among punctuation and symbols only those named here.
 */
bool sentence_knows_all(struct str s)
{
	int32_t len;
	for (int32_t at = 0; at < s.len; at += len) {
		len = 1;
		if ((unsigned char)s.at[at] < 0x80)
			continue;
		int32_t code = utf8_get(s, at, &len);
		bool known = code < 0x530 || (code >= 0x1E00 && code < 0x203C) ||
			     (code >= 0x20A0 && code < 0x2E00) || code == UTF8_BAD;
		if (!known)
			return false;
	}
	return true;
}
