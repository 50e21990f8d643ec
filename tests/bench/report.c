#include "config.h"

#include "tests/bench/report.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/bench/ptymeter.h"

struct group {
	char *name;
	struct sample *v;
	size_t n, cap;
};

static struct group *groups;
static size_t ngroups, cur_group;

void set_group(const char *name)
{
	size_t i;
	for (i = 0; i < ngroups; i++)
		if (!strcmp(groups[i].name, name)) {
			cur_group = i;
			return;
		}
	groups = xrealloc(groups, sizeof *groups * (ngroups + 1));
	groups[ngroups] = (struct group){.name = xstrdup(name)};
	cur_group = ngroups++;
}

void add_sample(struct sample s)
{
	struct group *g = &groups[cur_group];
	if (g->n == g->cap) {
		g->cap = g->cap ? g->cap * 2 : 64;
		g->v = xrealloc(g->v, sizeof *g->v * g->cap);
	}
	g->v[g->n++] = s;
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

struct stat5 {
	double min, med, p95, max, sum;
};

static struct stat5 stats(const struct group *g, size_t off)
{
	struct stat5 r = {0};
	double *v;
	size_t i;
	if (!g->n)
		return r;
	v = xrealloc(NULL, sizeof *v * g->n);
	for (i = 0; i < g->n; i++) {
		v[i] = *(const double *)((const char *)&g->v[i] + off);
		r.sum += v[i];
	}
	qsort(v, g->n, sizeof *v, by_value);
	r.min = v[0];
	r.med = g->n % 2 ? v[g->n / 2] : (v[g->n / 2 - 1] + v[g->n / 2]) / 2;
	r.p95 = v[(size_t)((double)(g->n - 1) * 0.95 + 0.5)];
	r.max = v[g->n - 1];
	free(v);
	return r;
}

#define STAT(g, field) stats((g), offsetof(struct sample, field))

void report(double paint_ms, uint64_t paint_bytes)
{
	double cpu =
		((double)program.usage.ru_utime.tv_sec + (double)program.usage.ru_stime.tv_sec) *
			1e3 +
		((double)program.usage.ru_utime.tv_usec + (double)program.usage.ru_stime.tv_usec) /
			1e3;
	double fb = program.first_byte_at ? (program.first_byte_at - program.exec_at) * 1e3 : -1;
	double fc = program.first_text_at ? (program.first_text_at - program.exec_at) * 1e3 : -1;
	size_t i;
	FILE *f;

	if (!opt.silent) {
		printf("%s  TERM=%s %dx%d\n", opt.name, opt.term, opt.cols, opt.rows);
		printf("  first byte %.2f ms, first text %.2f ms, first screen done "
		       "%.2f ms (%llu bytes)\n",
			fb, fc, paint_ms, (unsigned long long)paint_bytes);
		printf("  peak RSS %ld kB (rusage %ld kB), private %ld kB, CPU %.1f ms, "
		       "%llu bytes in all\n",
			program.peak_kb, program.usage.ru_maxrss, program.private_kb, cpu,
			(unsigned long long)program.bytes);
		if (WIFSIGNALED(program.status))
			printf("  ended by signal %d\n", WTERMSIG(program.status));
		else
			printf("  ended with status %d\n", WEXITSTATUS(program.status));
		printf("  %-14s %5s %8s %8s %8s %9s %8s %8s %8s %8s%s\n", "group", "n", "min B",
			"med B", "p95 B", "total B", "floor", "med ms", "p95 ms", "cpu ms",
			opt.link_bps > 0 ? "  link ms" : "");
	}
	for (i = 0; i < ngroups; i++) {
		const struct group *g = &groups[i];
		struct stat5 b, l, fl, c, fi;
		if (!g->n)
			continue;
		b = STAT(g, bytes), l = STAT(g, last_ms), fl = STAT(g, floor);
		c = STAT(g, cpu_ms), fi = STAT(g, first_ms);
		if (!opt.silent) {
			printf("  %-14s %5zu %8.0f %8.0f %8.0f %9.0f %8.0f %8.2f %8.2f %8.2f",
				g->name, g->n, b.min, b.med, b.p95, b.sum, fl.med, l.med, l.p95,
				c.sum / (double)g->n);
			if (opt.link_bps > 0)
				printf(" %9.0f",
					opt.link_rtt_ms + l.med + b.med * 8e3 / opt.link_bps);
			putchar('\n');
		}
		if (opt.tsv && (f = fopen(opt.tsv, "a"))) {
			if (ftell(f) == 0)
				fputs("name\tterm\tsize\tgroup\tn\tbytes_min\tbytes_med\t"
				      "bytes_p95\tbytes_total\tfloor_med\tfloor_total\tfirst_ms_"
				      "med\t"
				      "last_ms_med\tlast_ms_p95\tcpu_ms_mean\tpaint_first_ms\t"
				      "paint_done_ms\tpaint_bytes\thwm_kb\tanon_kb\tcpu_ms_total\n",
					f);
			fprintf(f,
				"%s\t%s\t%dx%d\t%s\t%zu\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t"
				"%.3f\t%.3f\t%.3f\t%.3f\t%.2f\t%.2f\t%llu\t%ld\t%ld\t%.1f\n",
				opt.name, opt.term, opt.cols, opt.rows, g->name, g->n, b.min, b.med,
				b.p95, b.sum, fl.med, fl.sum, fi.med, l.med, l.p95,
				c.sum / (double)g->n, fc, paint_ms, (unsigned long long)paint_bytes,
				program.peak_kb, program.private_kb, cpu);
			fclose(f);
		}
		if (opt.keylog && (f = fopen(opt.keylog, "a"))) {
			size_t k;
			for (k = 0; k < g->n; k++)
				fprintf(f, "%s\t%s\t%zu\t%.0f\t%.0f\t%.3f\t%.3f\t%.3f\n", opt.name,
					g->name, k, g->v[k].bytes, g->v[k].floor, g->v[k].first_ms,
					g->v[k].last_ms, g->v[k].cpu_ms);
			fclose(f);
		}
	}
}
