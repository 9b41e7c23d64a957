// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/page_macs.h"

#include "core/base/random.h"
#include "tests/core/vault/backup_fixture.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault {
namespace {

class PageMacs : public test::StoreTest {
protected:
    void SetUp() override {
        test::StoreTest::SetUp();
        tamper(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
            "INSERT INTO setting(key, value) SELECT 'k' || i, hex(randomblob(400)) FROM n");
        tamper("DELETE FROM setting WHERE key > 'k5'");  // leaves pages that nothing uses
        ASSERT_TRUE(db.checkpoint().ok());
        ASSERT_GT(db.integer("PRAGMA freelist_count").value(), 10);
        whole = test::readFile(folder.file("x.qdw"));
    }
    std::string check(const std::string& bytes) {
        test::writeFile(path, bytes);
        const test::TickingClock clock;
        return test::codeOf(checkPageMacs(files, path, test::databaseKey(), {{}, {}, clock}));
    }
    PosixFileSystem files;
    std::string path = folder.file("closed");
    std::string whole;
};

TEST_F(PageMacs, AWholeFileAuthenticatesAndAnotherKeyDoesNot) {
    EXPECT_EQ(check(whole), "ok");
    const test::TickingClock clock;
    const auto other = crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 1));
    EXPECT_EQ(test::codeOf(checkPageMacs(files, path, other, {{}, {}, clock})), "integrity");
}

TEST_F(PageMacs, AnyFlippedBitIsFoundInUnusedPagesToo) {
    Rng rng(4);
    for (int i = 0; i < test::attacks(); ++i) {
        auto bytes = whole;
        const auto at = rng.below(bytes.size());
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << rng.below(8)));
        EXPECT_EQ(check(bytes), "integrity") << at;
    }
}

TEST_F(PageMacs, SwappedPagesAndACutFileAreFound) {
    auto bytes = whole;
    std::swap_ranges(bytes.begin() + 4096, bytes.begin() + 8192, bytes.begin() + 8192);
    EXPECT_EQ(check(bytes), "integrity");
    EXPECT_EQ(check(whole.substr(0, whole.size() - 1)), "integrity");
    EXPECT_EQ(check({}), "integrity");
}

TEST_F(PageMacs, ItCanBeCancelledOnTheWay) {
    test::writeFile(path, whole);
    const test::TickingClock clock;
    test::CancelledAt stop(3);
    EXPECT_EQ(test::codeOf(checkPageMacs(files, path, test::databaseKey(), stop.context(clock))),
              "cancelled");
}

}  // namespace
}  // namespace qd::vault
