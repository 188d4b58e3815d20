#pragma once

#include "server/services/scope.h"

namespace tacha {

/// Gives readers the rows above their cursors. Safe from any thread.
class PullService {
public:
    PullService(Store& store, CountyCache& counties) : m_store(store), m_counties(counties) { }

    struct Pulled {
        std::vector<StreamId> scope; ///< all streams the person may read now, the most urgent first
        std::vector<Page> pages;
        bool more = false; ///< rows are left that did not fit
    };
    /// Pages of at most `maxBytes` of rows together, one stream after the other in the order of scope. Cursors outside
    /// the scope are ignored; a cursor of another life of the database is answered with a page from the start
    /// (`reset`). A stream that is caught up gives no page, unless its cursor has the wrong sum.
    Pulled pull(const Id& person, std::span<const Cursor> cursors, std::size_t maxBytes);

private:
    Store& m_store;
    CountyCache& m_counties;
};

constexpr std::size_t kMaxPullBytes = 1 << 20; ///< of one answer, whatever the reader asks for

} // namespace tacha
