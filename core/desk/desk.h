/*
 * desk - what is shown where, and what the reader has asked for.
 *
 * The one state that changes while the program runs, besides the notes. Keys
 * come in (desk_key), commands change the desk, desk_screen says what is to be
 * seen. It knows no curses: what only a terminal or the system can do (copy,
 * run a program, suspend) is queued as a request.
 *
 * The desk keeps places and names, never pointers into results, so articles may
 * be read again at any time. Columns and rows are cells, offsets bytes.
 */
#ifndef CORE_DESK_DESK_H
#define CORE_DESK_DESK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/err.h"
#include "core/desk/claiming.h"
#include "core/desk/comparing.h"
#include "core/desk/find.h"
#include "core/desk/folding.h"
#include "core/desk/journey.h"
#include "core/desk/library.h"
#include "core/desk/matrix.h"
#include "core/desk/message.h"
#include "core/desk/names.h"
#include "core/desk/noted.h"
#include "core/desk/notes_pane.h"
#include "core/desk/options.h"
#include "core/desk/positions.h"
#include "core/desk/progress.h"
#include "core/desk/prompt.h"
#include "core/desk/request.h"
#include "core/desk/times.h"
#include "core/desk/voicing.h"
#include "core/desk/wording.h"
#include "core/keymap/keymap.h"
#include "core/story/story.h"
#include "core/view/articles_view.h"
#include "core/view/layout.h"
#include "core/view/reader_view.h"
#include "core/view/screen.h"
#include "core/view/text_view.h"

enum desk_view { /* what takes the place of the readers */
	VIEW_READERS,
	VIEW_ARTICLES,
	VIEW_ENTITIES,
	VIEW_TIMELINE,
	VIEW_COMPARE,
	VIEW_NOTES,
	VIEW_CONFLICTS,
	VIEW_MATRIX,
	VIEW_QUOTES,
	VIEW_TEXT, /* help, messages, why, ...: lines made when it was opened */
};

enum corrected_kind {
	CORRECTED_NAME,
	CORRECTED_ENTRY,
	CORRECTED_DATE,
	CORRECTED_PIN,
	CORRECTED_NOTE
};

struct dated {                /* the date of an article that was set by hand */
	int32_t article, day; /* that the story file gave before; DAY_NONE */
	struct str line;      /* that was added to the story file */
};

enum { DESK_LOOK_MS = 1000 };

enum desk_focus { FOCUS_READER, FOCUS_SIDEBAR, FOCUS_MAIN };

/* What :help, :messages and the like show; made anew when the width changes. */
enum text_kind { TEXT_HELP, TEXT_MESSAGES, TEXT_WHY, TEXT_NOTICE, TEXT_HITS };

struct typing { /* keys of a sequence or a count on their way */
	struct keys keys;
	int32_t count;                   /* 0: none */
	const struct command *wants_key; /* mark-set waits for its letter */
	enum context context;            /* in which the waiting began */
};

struct shown_article {   /* the desk's side of an article */
	int32_t place;   /* bytes: where reading stood last; -1 never opened */
	int32_t top;     /* bytes: what the first row held then; -1: not known */
	int32_t read;    /* bytes: read from the beginning up to here; or PROGRESS_ */
	bool marked;     /* with t */
	bool remembered; /* the positions file was asked */
	bool announced;  /* that its source has changed was said */
};

struct desk {
	struct arena arena;  /* as long as the program */
	struct arena screen; /* one painting */
	struct segmenter *segmenter;
	struct lexicons lexicons;
	struct story story;
	struct shown_article *shown; /* one an article */
	int32_t shown_n;
	struct options options;
	struct keymap keymap;
	struct arena keymap_arena;

	int32_t columns, rows;
	int32_t readers_wish; /* C-w 1 2 3; 0 by the width */
	int32_t sidebar_wish; /* columns more or less */
	bool zoom, ascii;
	bool plain; /* the terminal shows neither colours nor reverse */
	enum desk_view view;
	enum desk_view under; /* what a text pane lies over */
	enum desk_focus focus;
	int32_t on_reader;
	struct layout layout;
	struct reader reader[LAYOUT_READERS];
	struct folding folding[LAYOUT_READERS]; /* what each of them folds */
	bool locked;                            /* scroll lock of the readers */
	enum desk_side {
		SIDE_ARTICLES,
		SIDE_TIMELINE,
		SIDE_ENTITIES
	} side;              /* of the sidebar: what has the keys */
	enum desk_side used; /* stands below Articles where there is room for one only */
	struct rect side_articles, side_times, side_entities; /* rows 0: not shown */
	struct names_pane names;
	struct times_pane times;
	struct noted notes;
	struct notes_pane notes_pane;
	struct comparing comparing;
	struct claiming claiming;
	struct matrix_pane matrix;
	struct voicing voicing;
	struct str entity_filter; /* only articles that name this one; len 0: all */
	uint8_t entity_filter_type;
	struct list articles;
	struct strs article_filter; /* n 0 or 1 */
	enum articles_order { ORDER_STORY, ORDER_DATE, ORDER_WORDS } order;

	enum text_kind text_kind;
	struct list text;
	struct arena text_arena;
	struct text_rows text_rows;
	struct str text_title, text_about;
	struct place *text_places; /* where Enter goes on each row, article -1: nowhere */
	int32_t text_width;        /* columns the rows were made for */
	struct str text_filter;
	int32_t help_context;

	struct find find;
	struct journey journey; /* marks and jumps */
	struct positions positions;
	struct library library;
	struct messages messages;
	struct prompt prompt;
	struct typing typing;
	struct requests requests;

	bool no_files;      /* --no-config: neither config nor state */
	bool read_only;     /* --read-only: nothing is written */
	bool batch;         /* no screen: messages go to stderr */
	bool quit, dirty;   /* dirty: something to be seen has changed */
	int64_t now_ms;     /* the loop's clock: when to look at files again, nothing else */
	int64_t checked_ms; /* when sources were looked at last */
	bool timed;         /* the timeline was whole when it was looked at last */
	bool started;       /* desk_start was called: readers are filled as they come into sight */
	struct {
		uint8_t *at; /* enum corrected_kind, in the order they were made */
		int32_t n;
	} corrected;
	struct {
		struct dated *at;
		int32_t n;
	} dated;
	bool wording_said;     /* what is wrong with a list of charged words */
	bool corrections_only; /* a story file beside the articles: its articles are not opened */
	int32_t including;     /* how deep include and source are nested */
};

bool desk_init(struct desk *d, struct err *e);
void desk_free(struct desk *d);
/* Closes all articles. Settings, keys, messages and the size of the screen stay. */
void desk_reset(struct desk *d);
/* The user's config and keys; errors go to the messages with file and line. */
void desk_configure(struct desk *d, struct str keys);
void desk_settings(struct desk *d); /* the user's config alone, for batch commands */
enum date_order desk_date_order(const struct desk *d);
/* Opens files, folders, story files and "-"; what fails is said in messages. */
bool desk_open(struct desk *d, struct strs paths, const struct article_given *given, struct err *e);
/* Puts articles into the readers and finds the places read last; before the first painting. */
void desk_start(struct desk *d);
/* Positions, history and a note half typed to disk, if they can be written. */
void desk_save(struct desk *d);

void desk_resize(struct desk *d, int32_t columns, int32_t rows);
void desk_key(struct desk *d, struct key k);
/* Pasted text (bracketed paste): goes into an open prompt, never to keys. */
void desk_paste(struct desk *d, struct str text);
/* One step of work (<= 32 KB): returns false when nothing is left to do. */
bool desk_work(struct desk *d);
/* Everything to be seen; lives in d->screen until the next call. */
void desk_screen(struct desk *d, struct screen *out);
bool desk_on_entities(const struct desk *d);     /* the Entities pane has the keys */
bool desk_on_timeline(const struct desk *d);     /* the Timeline pane has them */
bool desk_on_compare(const struct desk *d);      /* the Compare pane has them */
bool desk_on_notes(const struct desk *d);        /* the Notes pane has them */
bool desk_on_conflicts(const struct desk *d);    /* the Conflicts pane has them */
bool desk_on_matrix(const struct desk *d);       /* the Matrix pane has them */
bool desk_on_quotes(const struct desk *d);       /* the Quotes pane has them */
enum context desk_context(const struct desk *d); /* of the pane that has the keys */

/* The reader that has the focus or had it last, its article and document; NULL: none open. */
struct reader *desk_reader(struct desk *d);
struct article *desk_article(struct desk *d, const struct reader *r);
struct document *desk_document(struct desk *d, const struct reader *r); /* NULL: not open, failed */
struct wrap desk_wrap(const struct desk *d, int32_t reader);
int32_t desk_height(const struct desk *d, int32_t reader); /* rows of text */
/* What the focus is on, for coming back to it: in a reader, or in the Compare pane. */
struct spot desk_spot(struct desk *d);
struct view desk_view_of(struct desk *d, struct arena *a);
void desk_layout(struct desk *d); /* after a change of view, focus, wishes */
/* What stands where in the sidebar, once it is known where that stands. */
void desk_divide_sidebar(struct desk *d);
struct rect desk_side_rect(const struct desk *d, enum desk_side side); /* rows 0: not shown */

/* Shows `article` in the focused reader at its place read last, or at `at` if >= 0. */
void desk_show(struct desk *d, int32_t article, int32_t at);
/* What the positions file knows of an article, if it was not asked yet. */
void desk_remember(struct desk *d, int32_t article);
/* Remembers where reader `r` stands in its article. */
void desk_leave(struct desk *d, const struct reader *r);
/*
 * Says when the source of an article that is shown has changed on disk; reads
 * changed notes. Looks at most every DESK_LOOK_MS of now_ms; to be called so
 * often. True if there is work again.
 */
bool desk_look(struct desk *d);
/* Focus of reader `r` to byte `at`, scrolled so that it is seen; opens the fold that holds it. */
void desk_go(struct desk *d, struct reader *r, int32_t at);
/* As desk_go, but a fold stays closed: the focus is then on its row. */
void desk_rest(struct desk *d, struct reader *r, int32_t at);
/* Opens a text pane; rows, title, places are filled by the caller into d->text_*. */
void desk_text(struct desk *d, enum text_kind kind);
void desk_close_view(struct desk *d);
/* Closes a text pane, back to what it lay over. */
void desk_close_text(struct desk *d);

/* The order in which the Articles pane lists them, filtered. */
void desk_article_rows(struct desk *d, struct arena *a, struct article_rows *out);
/* The focus of that pane to the article of the reader, if it is listed. */
void articles_follow(struct desk *d, const struct article_rows *rows);

#endif
