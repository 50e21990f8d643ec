core_sources += \
	core/view/articles_view.c \
	core/view/articles_view.h \
	core/view/face.h \
	core/view/layout.c \
	core/view/layout.h \
	core/view/order.c \
	core/view/order.h \
	core/view/page.c \
	core/view/page.h \
	core/view/piece.c \
	core/view/piece.h \
	core/view/reader_header.c \
	core/view/reader_header.h \
	core/view/reader_view.c \
	core/view/reader_view.h \
	core/view/screen.c \
	core/view/screen.h \
	core/view/text_view.c \
	core/view/text_view.h \
	core/view/unit.c \
	core/view/unit.h \
	core/view/view.c \
	core/view/view.h \
	core/view/why.c \
	core/view/why.h \
	core/view/wrap.c \
	core/view/wrap.h
