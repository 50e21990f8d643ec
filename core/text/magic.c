#include "config.h"

#include "core/text/magic.h"

#include <stddef.h>

enum { ZIP_LOOK = 4096 /* bytes: the names of the first members */ };

static const struct kind {
	struct str magic;
	const char *name;
	const char *advice; /* a command that makes text of it, or NULL */
} kinds[] = {
	{STR_INIT("%PDF-"), "a PDF file", "pdftotext -layout f.pdf - | parallax -"},
	{STR_INIT("\x89PNG\r\n"), "a PNG image", NULL},
	{STR_INIT("\xFF\xD8\xFF"), "a JPEG image", NULL},
	{STR_INIT("GIF87a"), "a GIF image", NULL},
	{STR_INIT("GIF89a"), "a GIF image", NULL},
	{STR_INIT("\x7F"
		  "ELF"),
		"a program (ELF)", NULL},
	{STR_INIT("\x1F\x8B"), "gzip data", "gzip -dc f.gz | parallax -"},
	{STR_INIT("BZh"), "bzip2 data", "bzip2 -dc f.bz2 | parallax -"},
	{STR_INIT("\xFD"
		  "7zXZ"),
		"xz data", "xz -dc f.xz | parallax -"},
	{STR_INIT("\x28\xB5\x2F\xFD"), "zstd data", "zstd -dc f.zst | parallax -"},
	{STR_INIT("7z\xBC\xAF\x27\x1C"), "a 7z archive", NULL},
	{STR_INIT("\xD0\xCF\x11\xE0"), "an old Word or Office file", "catdoc f.doc | parallax -"},
	{STR_INIT("SQLite format 3"), "an SQLite database", NULL},
	{STR_INIT("OggS"), "sound or video (Ogg)", NULL},
	{STR_INIT("ID3"), "sound (MP3)", NULL},
};

/* A ZIP file is told by the names of its members, which stand in it uncompressed. */
static const struct kind zips[] = {
	{STR_INIT("mimetypeapplication/epub+zip"), "an EPUB book",
		"pandoc -t plain f.epub | parallax -"},
	{STR_INIT("mimetypeapplication/vnd.oasis.opendocument.text"), "an ODT document",
		"pandoc -t plain f.odt | parallax -"},
	{STR_INIT("word/"), "a DOCX document", "pandoc -t plain f.docx | parallax -"},
	{STR_INIT("[Content_Types].xml"), "an Office document (perhaps DOCX)",
		"pandoc -t plain f.docx | parallax -"},
};

static bool refuse(const struct kind *k, struct err *e)
{
	if (k->advice == NULL)
		return err_set(e, ERR_DATA, "this is no text but %s", k->name);
	return err_set(e, ERR_DATA, "this is no text but %s; try: %s", k->name, k->advice);
}

static bool refuse_zip(struct str bytes, struct err *e)
{
	static const struct kind zip = {STR_INIT("PK\3\4"), "a ZIP archive", NULL};
	struct str head = str_sub(bytes, 0, ZIP_LOOK);
	for (size_t i = 0; i < sizeof zips / sizeof *zips; i++)
		if (str_find(head, zips[i].magic) >= 0)
			return refuse(&zips[i], e);
	return refuse(&zip, e);
}

/* A text may begin with the letters "BZh" or "ID3": letters alone are no proof. */
static bool has_odd_byte(struct str bytes)
{
	struct str head = str_sub(bytes, 0, ZIP_LOOK);
	for (int32_t i = 0; i < head.len; i++) {
		unsigned char c = (unsigned char)head.at[i];
		if (c < ' ' && (c < '\t' || c > '\r') && c != 0x1B)
			return true;
	}
	return false;
}

bool magic_check(struct str bytes, struct err *e)
{
	if (str_starts(bytes, STR("%PDF-")))
		return refuse(&kinds[0], e);
	if (!has_odd_byte(bytes))
		return true;
	if (str_starts(bytes, STR("PK\3\4")))
		return refuse_zip(bytes, e);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_starts(bytes, kinds[i].magic))
			return refuse(&kinds[i], e);
	return true;
}
