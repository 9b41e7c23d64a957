// SPDX-License-Identifier: GPL-3.0-or-later
// A document is copied, written and read while one request for memory after the other fails.
#include <functional>
#include <new>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "tests/core/base/failing_memory.h"

namespace qd {
namespace {

/// How many requests failed until the work got through: every one before that ended it by std::bad_alloc.
long requestsOf(const std::function<void()>& work) {
    for (long at = 1;; ++at) {
        const test::FailingMemory failing(at);
        try {
            work();
            return at - 1;
        } catch (const std::bad_alloc&) {  // the next one
        }
    }
}

Json document() {
    const Json part = Json::object({{"a name that is longer than a short text", "and a value that is, too"},
                                    {"list", Json::array({1, 2.5, "something that is long enough, again"})}});
    return Json::array({part, part, "line\nbreak in a text that is long enough"});
}

TEST(JsonMemory, CopyingADocumentEndsWhereverMemoryRunsOut) {
    const Json original = document();
    EXPECT_GT(requestsOf([&] {
                  const Json copy = original;
                  EXPECT_EQ(copy.items().size(), 3U);
              }),
              10);
}

TEST(JsonMemory, WritingADocumentEndsWhereverMemoryRunsOut) {
    const Json original = document();
    const auto text = original.dump(2);
    EXPECT_GT(requestsOf([&] { EXPECT_EQ(original.dump(2), text); }), 3);
}

TEST(JsonMemory, ReadingADocumentEndsWhereverMemoryRunsOut) {
    const auto text = document().dump();
    EXPECT_GT(requestsOf([&] { EXPECT_TRUE(Json::parse(text).ok()); }), 10);
}

}  // namespace
}  // namespace qd
