// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/pack_folder.h"

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"
#include "tests/core/base/scratch_folder.h"

namespace qd::desk {

namespace {

using test::codeOf;

class PackFolderTest : public ::testing::Test {
protected:
    test::ScratchFolder folder;
    PosixFileSystem files;
    std::string path = folder.file("pack");
};

}  // namespace

TEST_F(PackFolderTest, KnowsWhatLiesInIt) {
    auto pack = PackFolder::make(files, path);
    ASSERT_TRUE(pack.ok());
    ASSERT_TRUE(pack->begin("b.txt").ok());
    ASSERT_TRUE(pack->append("ab").ok());
    ASSERT_TRUE(pack->append("c").ok());
    ASSERT_TRUE(pack->end().ok());
    ASSERT_TRUE(pack->write("a.txt", "x").ok());
    EXPECT_EQ(pack->bytes(), 4U);
    EXPECT_EQ(pack->contents().dump(), R"([{"path":"a.txt","bytes":1,"sha256":")" + crypto::sha256Hex("x") +
                                           R"("},{"path":"b.txt","bytes":3,"sha256":")" +
                                           crypto::sha256Hex("abc") + R"("}])");
    EXPECT_EQ(test::readFile(path + "/b.txt"), "abc");
    pack->keep();
}

TEST_F(PackFolderTest, TakesItsFilesAwayUnlessItIsKept) {
    for (const bool keep : {false, true}) {
        auto pack = PackFolder::make(files, path);
        ASSERT_TRUE(pack.ok());
        ASSERT_TRUE(pack->write("a.txt", "x").ok());
        ASSERT_TRUE(pack->begin("b.txt").ok());
        ASSERT_TRUE(pack->append("never ended").ok());
        if (keep) pack->keep();
        PackFolder moved = std::move(*pack);
        static_cast<void>(moved.bytes());
        if (keep) break;
    }
    EXPECT_EQ(files.list(path)->size(), 1U) << "the one that was kept";
}

TEST_F(PackFolderTest, RefusesAFolderWithFiles) {
    ASSERT_TRUE(files.createFolders(path + "/reports").ok());
    EXPECT_TRUE(PackFolder::make(files, path).ok());
    test::writeFile(path + "/reports/old.html", "x");
    EXPECT_EQ(codeOf(PackFolder::make(files, path)), "refused");
    test::writeFile(path + "/old.txt", "x");
    EXPECT_EQ(codeOf(PackFolder::make(files, path)), "refused");
}

}  // namespace qd::desk
