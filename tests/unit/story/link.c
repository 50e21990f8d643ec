#include "config.h"

#include "core/story/link.h"

#include <check.h>

#include "core/base/vec.h"
#include "tests/unit/same.h"
#include "tests/unit/story/told.h"

static struct told told;

static void setup(void)
{
}

static void teardown(void)
{
	told_free(&told);
}

static const struct {
	const char *story, *line;
} rows[] = {
	/* Capitals, accents, titles, articles, possessives. */
	{"[P Fumio Kishida] came. [P FUMIO KISHIDA] left.|[P Prime Minister "
	 "Fumio Kishida] said",
		"PER Fumio Kishida: Fumio Kishida, FUMIO KISHIDA/folded, Prime "
		"Minister Fumio Kishida/folded"},
	{"[O the United Nations] and [O United Nations]' work|[O UNITED NATIONS]",
		"ORG United Nations: the United Nations/folded, United Nations, UNITED "
		"NATIONS/folded"},
	{"[L Zürich] and [L Zurich], [L ZURICH's] lake",
		"LOC Zurich: Zürich/folded, Zurich, ZURICH's/folded"},
	{"[O Brandt & Sohn Inc.] bought [O Brandt and Sohn]",
		"ORG Brandt and Sohn: Brandt & Sohn Inc./folded, Brandt and Sohn"},
	/* Endings, hyphens, plurals, order. */
	{"[L the Asia Pacific] region|[L Asia-Pacific]",
		"LOC Asia-Pacific: the Asia Pacific/folded, Asia-Pacific"},
	{"[M Blue Harbour Programme]|[M Blue Harbor Program]",
		"MISC Blue Harbour Programme: Blue Harbour Programme, Blue Harbor "
		"Program/spelling"},
	{"[O Centre for Tide Studies]|[O Center for Tide Studies]",
		"ORG Center for Tide Studies: Centre for Tide Studies/spelling, Center "
		"for Tide Studies"},
	{"[P Paul Balfour]|[P Paul Balfor]", "PER Paul Balfour: Paul Balfour, Paul Balfor/slip"},
	{"[M Sufis] and a [M Sufi]", "MISC Sufis: Sufis, Sufi/spelling"},
	{"[P Mao Ning]|[P Ning Mao]", "PER Mao Ning: Mao Ning, Ning Mao/spelling"},
	{"[L Mount Orrin]|[L Mt. Orrin]", "LOC Mount Orrin: Mount Orrin, Mt. Orrin/spelling"},
	/* What a text says itself. */
	{"The [O Coastal Trust of Arle] ([O CTA]) met.|[O CTA] again",
		"ORG Coastal Trust of Arle: Coastal Trust of Arle, CTA/defined, "
		"CTA/defined"},
	{"The [O Coastal Trust of Arle], or [O CTA], met.",
		"ORG Coastal Trust of Arle: Coastal Trust of Arle, CTA/defined"},
	{"The [O CTA] ([O Coastal Trust of Arle]) met.",
		"ORG Coastal Trust of Arle: CTA/defined, Coastal Trust of Arle"},
	{"the [M Individual Course of Training] (ICT) began.|[M ICT] ends",
		"MISC Individual Course of Training: Individual Course of Training, "
		"ICT/defined"},
	{"the [O Coastal Trust of Arle (CTA)]|[O CTA]|[O Coastal Trust of Arle]",
		"ORG Coastal Trust of Arle: Coastal Trust of Arle (CTA)/defined, "
		"CTA/defined, Coastal Trust of Arle"},
	{"[L Fort Hale] (formerly [L Port Mason]) is",
		"LOC Fort Hale: Fort Hale, Port Mason/defined"},
	{"[L Fort Hale], now [L Port Mason], is",
		"LOC Fort Hale: Fort Hale; LOC Port Mason: Port Mason"},
	{"[L Fort Hale], also known as [L Port Mason], is",
		"LOC Fort Hale: Fort Hale, Port Mason/defined"},
	{"[P Ann Lee] ([O BBC]) said", "PER Ann Lee: Ann Lee; ORG BBC: BBC"},
	{"[M USS Hollis Grant] ([M CVN 99]) sailed|the [M CVN 99]",
		"MISC USS Hollis Grant: USS Hollis Grant, CVN 99/defined, CVN "
		"99/defined"},
	{"The [O Coastal Trust of Arle] ([O CTA])|[O Chess Teachers Academy] "
	 "([O CTA])|[O CTA]",
		"ORG Chess Teachers Academy: Chess Teachers Academy, CTA/defined~; ORG "
		"Coastal Trust of Arle: Coastal Trust of Arle, CTA/defined~; ORG CTA: "
		"CTA"},
	/* The tables. */
	{"[L U.S.], [L US], [L United States], [L America]|the [L USA]",
		"LOC United States: U.S./alias, US/alias, United States, "
		"America/alias, USA/alias"},
	{"[L Britain]|[L UK]|[L United Kingdom]",
		"LOC United Kingdom: Britain/alias, UK/alias, United Kingdom"},
	{"[O NATO]|[O North Atlantic Treaty Organisation]|the [O Atlantic "
	 "alliance]",
		"ORG NATO: NATO, North Atlantic Treaty Organisation/alias, Atlantic "
		"alliance/alias"},
	{"[O NATO]|[O Baltic alliance]", "ORG Baltic alliance: Baltic alliance; ORG NATO: NATO"},
	{"[L South Korea]|[L Republic of Korea]|[L Korea]",
		"LOC South Korea: South Korea, Republic of Korea/alias; LOC Korea: "
		"Korea"},
	{"[P Chad] saw [L Chad]", "PER Chad: Chad; LOC Chad: Chad"},
	{"[L Kiev]|[L Kyiv]", "LOC Kyiv: Kiev/alias, Kyiv"},
	{"[O NATO] is the [L Atlantic] alliance|[L Atlantic] storms",
		"ORG NATO: NATO, Atlantic/alias; LOC Atlantic Ocean: Atlantic/alias"},
	{"the [M Korean] peninsula", "LOC Korean Peninsula: Korean/alias"},
	{"[L Atlantic]  alliance, [L Atlantic]-alliance, [L Atlantic] alliances",
		"LOC Atlantic Ocean: Atlantic/alias, Atlantic/alias, Atlantic/alias"},
	{"a [M Western] military alliance|[M Western] food|[O Western military alliance]",
		"ORG NATO: Western/alias, Western military alliance/alias; MISC Western: Western"},
	{"[O Orrin Otters] and [M Orrin] food",
		"MISC Orrin: Orrin; ORG Orrin Otters: Orrin Otters"},
	/* Nationalities are bound to their country, not joined with it. */
	{"[M Chinese] ships left [L China]", "LOC China: China; MISC Chinese @<China>: Chinese"},
	{"[M Dutch] ships and [M Dutchmen]", "MISC Dutch @<Netherlands>: Dutch, Dutchmen/alias"},
	{"[M Americans] in an [M American] car|[L U.S.]",
		"MISC American @<United States>: Americans/alias, American; LOC United "
		"States: U.S./alias"},
	/* Capitals and palaces that stand for a government. */
	{"[L Beijing] warned [L Tokyo]. In [L Beijing] it rained.",
		"LOC Beijing !<China>: Beijing!, Beijing; LOC Tokyo: Tokyo"},
	{"The [O Kremlin] has repeatedly denied it", "ORG Kremlin !<Russia>: Kremlin!"},
	{"[L Beijing] Zoo warned", "LOC Beijing: Beijing"},
	{"[L Washington] also said", "LOC Washington !<United States>: Washington!"},
	{"[L Oslo] is wet. [L Rome]'s view", "LOC Oslo: Oslo; LOC Rome: Rome"},
	/* Of exactly one longer name. */
	{"[O Grain Buyers League] met|[O GBL] said",
		"ORG Grain Buyers League: Grain Buyers League, GBL/initials"},
	{"[O Grain Buyers League] and [O Glass Blowers League]|[O GBL] said",
		"ORG GBL: GBL; ORG Glass Blowers League: Glass Blowers League; ORG "
		"Grain Buyers League: Grain Buyers League"},
	{"[O Ministry of Tides] |[O MOT] said|[O MT] too",
		"ORG Ministry of Tides: Ministry of Tides, MOT/initials, MT/initials"},
	{"[O US Grain Board]|[O USGB]", "ORG US Grain Board: US Grain Board, USGB/initials"},
	{"[P John Arthur Kemp]|[P JAK]", "PER John Arthur Kemp: John Arthur Kemp, JAK/initials"},
	{"[P John Kemp]|[P JK]", "PER JK: JK; PER John Kemp: John Kemp"},
	/* Several words of a longer name. */
	{"[P Otto Kenyon Brill]|[P Kenyon Brill]",
		"PER Otto Kenyon Brill: Otto Kenyon Brill, Kenyon Brill/part"},
	{"[P J. Brill]|[P Jonas Brill]", "PER Jonas Brill: J. Brill/short, Jonas Brill"},
	{"[P Jonas T. Brill]|[P Jonas Brill]|[P Jonas Theodor Brill]",
		"PER Jonas Theodor Brill: Jonas T. Brill/short, Jonas Brill/part, "
		"Jonas Theodor Brill"},
	{"[P Fred Brill]|[P Frederick C. Brill]",
		"PER Frederick C. Brill: Fred Brill/short, Frederick C. Brill"},
	{"[P Bill Brill]|[P William Brill]", "PER William Brill: Bill Brill/short, William Brill"},
	{"[P Jonas Brill]|[P Judith Brill]",
		"PER Jonas Brill: Jonas Brill; PER Judith Brill: Judith Brill"},
	{"[P J. Brill]|[P Jonas Brill]|[P Judith Brill]",
		"PER J. Brill: J. Brill; PER Jonas Brill: Jonas Brill; PER Judith "
		"Brill: Judith Brill"},
	{"[O Arle Fisheries Court]|[O Fisheries Court]",
		"ORG Arle Fisheries Court: Arle Fisheries Court, Fisheries Court/part"},
	{"[O Arle Supreme Court]|[O Supreme Court]",
		"ORG Arle Supreme Court: Arle Supreme Court; ORG Supreme Court: "
		"Supreme Court"},
	{"[O Arle Supreme Court], the [O Supreme Court]",
		"ORG Arle Supreme Court: Arle Supreme Court, Supreme Court/part~"},
	{"[L South Orrin Sea]|[L Orrin Sea]",
		"LOC Orrin Sea: Orrin Sea; LOC South Orrin Sea: South Orrin Sea"},
	{"[O Kettle Bay Police]|[O Kettle Bay Police Department]",
		"ORG Kettle Bay Police Department: Kettle Bay Police/first, Kettle Bay "
		"Police Department"},
	/* One letter. */
	{"[P Jens Stoltenberg]|[P Jens Stoltenburg]",
		"PER Jens Stoltenberg: Jens Stoltenberg, Jens Stoltenburg/slip"},
	{"[P Stoltenberg]|[P Stoltenburg]|[P Stoltenberg]",
		"PER Stoltenberg: Stoltenberg, Stoltenburg/slip, Stoltenberg"},
	{"[P Fernando Ruiz]|[P Fernanda Ruiz]",
		"PER Fernanda Ruiz: Fernanda Ruiz; PER Fernando Ruiz: Fernando Ruiz"},
	{"[P Tim Parker]|[P Tim Barker]", "PER Tim Barker: Tim Barker; PER Tim Parker: Tim Parker"},
	{"[P Ann Clark]|[P Ann Clarke]", "PER Ann Clarke: Ann Clark/slip, Ann Clarke"},
	{"[L Zambia]|[L Gambia]", "LOC Gambia: Gambia; LOC Zambia: Zambia"},
	{"[P Jens Andersen] met [P Jens Anderson]",
		"PER Jens Andersen: Jens Andersen; PER Jens Anderson: Jens Anderson"},
	{"[M Falcon 8]|[M Falcon 9]", "MISC Falcon 8: Falcon 8; MISC Falcon 9: Falcon 9"},
	/* One word of a longer name. */
	{"[P Fumio Kishida]|Mr. [P Kishida]", "PER Fumio Kishida: Fumio Kishida, Kishida/surname"},
	{"[P Mao Ning]|[P Mao]", "PER Mao Ning: Mao Ning, Mao/surname"},
	{"[P Ellen Marsh]|[P Ellen]", "PER Ellen Marsh: Ellen Marsh, Ellen/first"},
	{"[P Ann Marsh] and [P Bob Marsh]. [P Marsh] left. [P Ann Marsh] and [P "
	 "Marsh]|[P Marsh]",
		"PER Ann Marsh: Ann Marsh, Ann Marsh, Marsh/surname~; PER Bob Marsh: "
		"Bob Marsh, Marsh/surname~; PER Marsh: Marsh"},
	{"[P Marsh] left, said [P Ann Marsh].|[P Bob Marsh] came.|[P Marsh]",
		"PER Ann Marsh: Marsh/surname~, Ann Marsh; PER Bob Marsh: Bob Marsh; "
		"PER Marsh: Marsh"},
	{"[P Jordan] left|[P Michael Jordan] of [L Jordan]",
		"PER Michael Jordan: Jordan/surname, Michael Jordan; LOC Jordan: Jordan"},
	{"[O Arle Otters] won|[O Otters] lost", "ORG Arle Otters: Arle Otters, Otters/part"},
	{"[O Tarvo Asia] said|[O Tarvo] said", "ORG Tarvo Asia: Tarvo Asia, Tarvo/first"},
	{"[O Arle Council] and the [O Council]",
		"ORG Arle Council: Arle Council; ORG Council: Council"},
	{"[L South Sudan]|[L Sudan]", "LOC South Sudan: South Sudan; LOC Sudan: Sudan"},
	{"[L Virginia]|[L West Virginia]|[P Virginia Hall]",
		"LOC Virginia: Virginia; PER Virginia Hall: Virginia Hall; LOC West "
		"Virginia: West Virginia"},
	{"[M Falcon 9]|[M Falcon]", "MISC Falcon: Falcon; MISC Falcon 9: Falcon 9"},
	/* The same words, read otherwise. */
	{"[P Kishida], [P Kishida]|[O Kishida]", "PER Kishida: Kishida, Kishida, Kishida"},
	{"[P Ford]|[O Ford], [O Ford]", "ORG Ford: Ford, Ford, Ford"},
	/* Names in captions are joined, but do not count. */
	{"[p Ann Lee]|[P Ann Lee]|[l Oslo]", "PER Ann Lee: Ann Lee, Ann Lee; LOC Oslo: Oslo"},
};

START_TEST(test_rows)
{
	told_read(&told, rows[_i].story);
	told_link(&told, (struct corrections){0});
	ck_assert_same(told_line(&told), str_of(rows[_i].line));
}
END_TEST

/* The articles of a story that has something for every sieve, in any order. */
static const char *const articles[] = {
	"[P Jens Holm] met [P Fumio Kishida] of [L Japan]; [P Holm] left",
	"[P Kishida] and [P Mao] of [L China]: [L Beijing] warned the [O GBL]",
	"[P Mao Ning], [M Chinese], on the [O Grain Buyers League]",
	"[P Ann Marsh] and [P Bob Marsh]: [P Marsh] spoke",
	"[P Bob Marsh] with [P Marsh] of the [O Arle Court]",
	"[P Marsh] in the [O Court], [L U.S.]",
	"[P J. Holm], [P Jens Holmm], [L United States], [P Jens T. Holm]",
	"[O Grain Board of Lund] ([O GBL]) and [O GBL]",
	"[L Asia Pacific], [M Blue Harbour Programme] [O Otters]",
	"[L Asia-Pacific], [M Blue Harbor Program] [O Arle Otters] [P Jonas Stoltenburg]",
	"[P Jonas Stoltenberg] of [L Fort Hale] (now [L Port Mason]) [P William Brill]",
	"[P Bill Brill] [P W. Brill] [P Brill] [P Kishida Fumio] [O Kishida]",
};

enum { ARTICLES = sizeof articles / sizeof *articles };

/* For each name, by article as listed and place: the first such name of its entity. */
static void partition(const int *order, struct strs *out, struct arena *a)
{
	struct told t = {0};
	int32_t base[ARTICLES + 1] = {0}, first[ARTICLES];
	struct {
		struct str *at;
		int32_t n;
	} v = {0};
	for (int i = 0; i < ARTICLES; i++) {
		first[order[i]] = t.names.n;
		told_read(&t, articles[order[i]]);
		base[order[i]] = t.names.n - first[order[i]];
	}
	told_link(&t, (struct corrections){0});
	for (int i = 0; i < ARTICLES; i++)
		for (int32_t k = 0; k < base[i]; k++) {
			const struct joined *j = &t.entities.joined[first[i] + k];
			const struct entity *x = &t.entities.at[j->entity];
			VEC_PUSH(a, &v,
				str_printf(a, "%.*s %d %d %.*s %d", STR_ARG(x->name), x->type,
					j->sieve, STR_ARG(j->like), x->members.n));
		}
	*out = (struct strs){v.at, v.n};
	told_free(&t);
}

START_TEST(test_order)
{
	struct strs want, got;
	int order[ARTICLES];
	uint32_t seed = 12345;
	for (int i = 0; i < ARTICLES; i++)
		order[i] = i;
	partition(order, &want, &told.arena);
	for (int round = 0; round < 50; round++) {
		for (int i = ARTICLES - 1; i > 0; i--) {
			seed = seed * 1664525u + 1013904223u;
			int k = (int)((seed >> 8) % (uint32_t)(i + 1)), keep = order[i];
			order[i] = order[k];
			order[k] = keep;
		}
		partition(order, &got, &told.arena);
		ck_assert_int_eq(got.n, want.n);
		for (int32_t i = 0; i < got.n; i++)
			ck_assert_same(got.at[i], want.at[i]);
	}
}
END_TEST

static struct str made_name(struct arena *a, int32_t i)
{
	char c = (char)('a' + i % 26), d = (char)('a' + i / 26 % 26),
	     e = (char)('a' + i / 676 % 26);
	switch (i % 8) {
	case 0:
		return str_printf(a, "Anna Kel%dvik", i);
	case 1:
		return str_printf(a, "John A%d Smith", i);
	case 2:
		return STR("Smith");
	case 3:
		return str_printf(a, "Nam%d Institute of Tides", i);
	case 4:
		return str_printf(a, "Grand%c%c%c%c", c, d, e, c);
	case 5:
		return str_printf(a, "Anna Kelv%c%c%cik", c, d, e);
	case 6:
		return str_printf(a, "%c%c%c", c - 32, d - 32, e - 32);
	default:
		return str_printf(a, "%d", i);
	}
}

/* Long lists, names of one surname, near spellings: none is lost. */
START_TEST(test_many)
{
	enum { MANY = 10000 };
	for (int32_t i = 0; i < MANY; i++)
		VEC_PUSH(&told.arena, &told.names,
			((struct name){.text = made_name(&told.arena, i),
				.type = (uint8_t)(i % 5),
				.counted = true}));
	told_link(&told, (struct corrections){0});
	int32_t members = 0;
	for (int32_t i = 0; i < told.entities.n; i++)
		members += told.entities.at[i].members.n;
	ck_assert_int_eq(members, MANY);
}
END_TEST

static const char *const odd[] = {"", " ", "'", ".", "...", "\xFF\xFE", "the", "Mr.", "the the",
	"'s", "\n", "A", "(", "()", " (X)", "X (", "X (Y)", "\u0301", "\u4E2D\u56FD", "- - -",
	"a b c d e f g h i j k l m n o p q r s t u v w x y z", "&", "U.S", "U.", "\u2019s"};

/* Texts that are no names, spans outside of the text, types that are none. */
START_TEST(test_odd)
{
	struct str text = STR("short (");
	for (int32_t i = 0; i < LENGTH(odd); i++)
		for (uint8_t type = 0; type < 7; type++)
			VEC_PUSH(&told.arena, &told.names,
				((struct name){.text = str_of(odd[i]),
					.type = type,
					.span = {i * 100 - 200, i * 100 - 190}}));
	VEC_PUSH(&told.arena, &told.names, ((struct name){.span = {0, 5}}));
	VEC_PUSH(&told.arena, &told.names, ((struct name){.span = {0, 6}}));
	VEC_PUSH(&told.arena, &told.names, ((struct name){.span = {0, 7}}));
	VEC_PUSH(&told.arena, &told.texts, text);
	told_link(&told, (struct corrections){0});
	told.texts.at = NULL;
	told_link(&told, (struct corrections){0});
	ck_assert_int_eq(told.entities.names, told.names.n);
}
END_TEST

/* One name of a megabyte. */
START_TEST(test_huge)
{
	enum { HUGE_BYTES = 1 << 20 };
	static const char *const pieces[] = {"x", "Ab ", ".", "'", "\u00E9", "-"};
	for (int i = 0; i < LENGTH(pieces); i++) {
		struct buf b = {0};
		while (b.len < HUGE_BYTES)
			buf_add(&b, str_of(pieces[i]));
		struct str text = buf_dup(&told.arena, &b);
		buf_free(&b);
		VEC_PUSH(&told.arena, &told.names,
			((struct name){.text = text, .type = (uint8_t)(i % 4), .counted = true}));
	}
	told_link(&told, (struct corrections){0});
	ck_assert_int_eq(told.entities.n, LENGTH(pieces));
}
END_TEST

START_TEST(test_none)
{
	told_link(&told, (struct corrections){0});
	ck_assert_int_eq(told.entities.n, 0);
	struct link_input in = {0};
	struct linker *l = link_open(&told.arena, &in, &told.entities);
	ck_assert(link_step(l));
	link_close(l);
}
END_TEST

Suite *suite_story_link(void)
{
	Suite *s = suite_create("story_link");
	TCase *t = tcase_create("all");
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_rows, 0, LENGTH(rows));
	tcase_add_test(t, test_order);
	tcase_add_test(t, test_many);
	tcase_add_test(t, test_odd);
	tcase_add_test(t, test_huge);
	tcase_add_test(t, test_none);
	suite_add_tcase(s, t);
	return s;
}
