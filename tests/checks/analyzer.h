/*
 * analyzer - told to clang-tidy only: err_set and err_system return false.
 *
 * Without it each path on which they "succeed" is reported as a use of what
 * the caller then left unset.
 */
#include "config.h"

#include "core/base/err.h"

/* NOLINTBEGIN: stand-ins for functions */
#define err_set(...)    (err_set(__VA_ARGS__), false)
#define err_system(...) (err_system(__VA_ARGS__), false)
/* NOLINTEND */
