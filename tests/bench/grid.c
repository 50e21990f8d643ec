#include "config.h"

#include "tests/bench/grid.h"

#include <stdlib.h>
#include <string.h>

#include "tests/bench/ptymeter.h"

static int utf8_len(uint32_t c)
{
	return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

static int utf8_put(char *o, uint32_t c)
{
	if (c < 0x80) {
		o[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		o[0] = (char)(0xC0 | c >> 6);
		o[1] = (char)(0x80 | (c & 63));
		return 2;
	}
	if (c < 0x10000) {
		o[0] = (char)(0xE0 | c >> 12);
		o[1] = (char)(0x80 | (c >> 6 & 63));
		o[2] = (char)(0x80 | (c & 63));
		return 3;
	}
	o[0] = (char)(0xF0 | c >> 18);
	o[1] = (char)(0x80 | (c >> 12 & 63));
	o[2] = (char)(0x80 | (c >> 6 & 63));
	o[3] = (char)(0x80 | (c & 63));
	return 4;
}

static uint32_t color_key(const VTermColor *c)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(c) || VTERM_COLOR_IS_DEFAULT_BG(c))
		return 0;
	if (VTERM_COLOR_IS_INDEXED(c))
		return 1u + c->indexed.idx;
	return 0x1000u + ((uint32_t)c->rgb.red >> 3 << 6) + ((uint32_t)c->rgb.green >> 2) +
	       ((uint32_t)c->rgb.blue >> 3);
}

static uint32_t attr_key(const VTermScreenCell *c)
{
	uint32_t k = color_key(&c->fg) * 31u + color_key(&c->bg);
	return k << 7 | (uint32_t)c->attrs.bold | (uint32_t)c->attrs.underline << 1 |
	       (uint32_t)c->attrs.italic << 3 | (uint32_t)c->attrs.blink << 4 |
	       (uint32_t)c->attrs.reverse << 5 | (uint32_t)c->attrs.strike << 6;
}

void grid_read(struct grid *g)
{
	int r, c, i;
	vterm_get_size(program.vt, &g->rows, &g->cols);
	g->c = xrealloc(g->c, sizeof *g->c * (size_t)g->rows * (size_t)g->cols);
	for (r = 0; r < g->rows; r++)
		for (c = 0; c < g->cols; c++) {
			VTermPos p = {r, c};
			VTermScreenCell vc;
			struct cell *o = &g->c[r * g->cols + c];
			memset(o, 0, sizeof *o);
			memset(&vc, 0, sizeof vc);
			vterm_screen_get_cell(program.screen, p, &vc);
			for (i = 0; i < GRIDCHARS && i < VTERM_MAX_CHARS_PER_CELL; i++) {
				uint32_t u = vc.chars[i];
				if (!u)
					break;
				o->ch[i] = u;
				if (u != (uint32_t)-1) /* right half of a wide cell */
					o->bytes = (uint8_t)(o->bytes + utf8_len(u));
			}
			if (!o->ch[0])
				o->ch[0] = ' ', o->bytes = 1;
			o->attr = attr_key(&vc);
			o->blank = o->ch[0] == ' ' && !o->ch[1] && !o->attr;
		}
}

/*
 * Fewest payload bytes to turn one row into another: the differing cells,
 * with a trailing run that became blank counted as nothing, since one
 * erase-to-end-of-line does it.
 */
static long row_cost(const struct cell *was, const struct cell *is, int cols)
{
	int c, end = cols;
	long n = 0;
	while (end > 0 && is[end - 1].blank)
		end--;
	for (c = 0; c < end; c++)
		if (!was || was[c].attr != is[c].attr ||
			memcmp(was[c].ch, is[c].ch, sizeof is[c].ch))
			if (was || !is[c].blank)
				n += is[c].bytes;
	return n;
}

double grid_floor(const struct grid *a, const struct grid *b)
{
	long best = -1, sum;
	int k, r;
	long *same;
	if (a->rows != b->rows || a->cols != b->cols) {
		sum = 0;
		for (r = 0; r < b->rows; r++)
			sum += row_cost(NULL, b->c + r * b->cols, b->cols);
		return (double)sum;
	}
	same = xrealloc(NULL, sizeof *same * (size_t)b->rows);
	for (r = 0; r < b->rows; r++)
		same[r] = row_cost(a->c + r * a->cols, b->c + r * b->cols, b->cols);
	for (k = -(b->rows - 1); k < b->rows; k++) {
		sum = 0;
		for (r = 0; r < b->rows; r++) {
			long best_row = same[r], x;
			int from = r + k;
			if (k && best_row) {
				x = row_cost(
					from >= 0 && from < a->rows ? a->c + from * a->cols : NULL,
					b->c + r * b->cols, b->cols);
				if (x < best_row)
					best_row = x;
			}
			sum += best_row;
		}
		if (best < 0 || sum < best)
			best = sum;
	}
	free(same);
	return (double)best;
}

bool grid_has_ink(void)
{
	int rows, cols, r, c;
	vterm_get_size(program.vt, &rows, &cols);
	for (r = 0; r < rows; r++)
		for (c = 0; c < cols; c++) {
			VTermPos p = {r, c};
			VTermScreenCell vc;
			vterm_screen_get_cell(program.screen, p, &vc);
			if (vc.chars[0] && vc.chars[0] != ' ' && vc.chars[0] != (uint32_t)-1)
				return true;
		}
	return false;
}

char *screen_text(void)
{
	int rows, cols, r, c, i;
	char *out, *o;
	vterm_get_size(program.vt, &rows, &cols);
	o = out = xrealloc(
		NULL, (size_t)rows * ((size_t)cols * 4 * VTERM_MAX_CHARS_PER_CELL + 1) + 1);
	for (r = 0; r < rows; r++) {
		char *end = o;
		for (c = 0; c < cols; c++) {
			VTermPos p = {r, c};
			VTermScreenCell vc;
			memset(&vc, 0, sizeof vc);
			vterm_screen_get_cell(program.screen, p, &vc);
			if (vc.chars[0] == (uint32_t)-1)
				continue;
			if (!vc.chars[0]) {
				*o++ = ' ';
				continue;
			}
			for (i = 0; i < VTERM_MAX_CHARS_PER_CELL && vc.chars[i]; i++)
				o += utf8_put(o, vc.chars[i]);
			if (vc.chars[0] != ' ')
				end = o;
		}
		o = end;
		*o++ = '\n';
	}
	*o = 0;
	return out;
}

static void dump_attrs(FILE *f)
{
	int rows, cols, r, c;
	vterm_get_size(program.vt, &rows, &cols);
	for (r = 0; r < rows; r++) {
		uint32_t run = 0;
		int start = 0;
		for (c = 0; c <= cols; c++) {
			uint32_t k = 0;
			VTermScreenCell vc;
			if (c < cols) {
				VTermPos p = {r, c};
				vterm_screen_get_cell(program.screen, p, &vc);
				k = attr_key(&vc);
			}
			if (k == run)
				continue;
			if (run)
				fprintf(f, "@ %d:%d-%d%s%s%s%s%s%s key=%x\n", r + 1, start + 1, c,
					run & 1 ? " bold" : "", run & 6 ? " underline" : "",
					run & 8 ? " italic" : "", run & 16 ? " blink" : "",
					run & 32 ? " reverse" : "", run & 64 ? " strike" : "",
					(unsigned)(run >> 7));
			run = k;
			start = c;
		}
	}
}

void screen_dump(const char *name)
{
	static int serial;
	char *text = screen_text();
	FILE *f = stdout;
	VTermPos cur;
	vterm_state_get_cursorpos(vterm_obtain_state(program.vt), &cur);
	serial++;
	if (opt.dumpdir) {
		char path[LINE];
		snprintf(path, sizeof path, "%s/%03d-%s.txt", opt.dumpdir, serial,
			*name ? name : "screen");
		f = fopen(path, "w");
		if (!f)
			die("%s", path);
	} else
		printf("--- dump %d %s cursor %d,%d\n", serial, name, cur.row + 1, cur.col + 1);
	fputs(text, f);
	if (opt.attrs)
		dump_attrs(f);
	if (f != stdout)
		fclose(f);
	else
		puts("--- end");
	free(text);
}
