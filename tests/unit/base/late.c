/* Libraries that are loaded when they are called. */
#include "config.h"

#include <check.h>

#include "core/base/late.h"

/* Of a library that every build knows the name of. */
#define SOME_CALLS(CALL) CALL(xmlDictSize) CALL(xmlFree)

struct some {
	int (*xmlDictSize)(void *dict);
	void (**xmlFree)(void *mem);
};

START_TEST(test_load)
{
	static const char *const names[] = {SOME_CALLS(LATE_NAME)};
	struct some some = {0};
	ck_assert(late_load(LIBRARY_XML, names, 2, &some, NULL));
	ck_assert_int_eq(some.xmlDictSize(NULL), -1);
	ck_assert(*some.xmlFree != NULL);
}
END_TEST

START_TEST(test_missing_library)
{
	static const char *const names[] = {SOME_CALLS(LATE_NAME)};
	struct some some;
	struct err e;
	ck_assert(!late_load("libnowhere.so.0", names, 2, &some, &e));
	ck_assert_int_eq(e.kind, ERR_SYSTEM);
	ck_assert_ptr_nonnull(strstr(e.text, "libnowhere.so.0"));
}
END_TEST

START_TEST(test_missing_call)
{
	static const char *const names[] = {"xmlDictSize", "xmlNoSuchCall"};
	struct some some;
	struct err e;
	ck_assert(!late_load(LIBRARY_XML, names, 2, &some, &e));
	ck_assert_ptr_nonnull(strstr(e.text, "xmlNoSuchCall"));
}
END_TEST

Suite *suite_base_late(void);

Suite *suite_base_late(void)
{
	Suite *s = suite_create("base_late");
	TCase *t = tcase_create("load");
	tcase_add_test(t, test_load);
	tcase_add_test(t, test_missing_library);
	tcase_add_test(t, test_missing_call);
	suite_add_tcase(s, t);
	return s;
}
