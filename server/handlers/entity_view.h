#pragma once

#include "server/data/rows.h"
#include "server/http/message.h"
#include "server/services/access.h"

namespace tacha {

/// How the read API shows rows. All JSON is snake_case, ids and dots in their text form, times in UTC milliseconds.

/// {id, type, project, state, seq, at_ms, author, conflict, body}: a line of a list. `body` is the record with the
/// visible value of each edited field.
Json summaryOf(const Row& row);
/// The summary and {parent, head, created, fields, timeline}: where the record came from, every edited field with all
/// its values, and every command with what became of it.
Json detailOf(const Row& row);

/// One page of a list: {items, next}; `next` is absent on the last page.
constexpr std::size_t kDefaultPageRows = 50;
constexpr std::size_t kMaxPageRows = 200;

/// Takes `limit` of the query into `rows`. InvalidInput `limit`.
Result<> readLimit(const Request& request, RowQuery& rows);
/// Takes `project` and `state` (several, with commas) of the query into `rows`. InvalidInput `project`.
Result<> readFilter(const Request& request, RowQuery& rows);
/// Takes `after` and `limit` of the query into `rows`. InvalidInput `after` or `limit`.
Result<> readPage(const Request& request, RowQuery& rows);
/// The page that `query` gives, each row shown by `show`.
Json pageOf(const Access& access, RowQuery query, Json (*show)(const Row&));

} // namespace tacha
