// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/pack_folder.h"

#include <filesystem>

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
    ASSERT_TRUE(pack->place().ok());
    pack->keep();
    EXPECT_EQ(test::readFile(path + "/b.txt"), "abc");
}

TEST_F(PackFolderTest, GetsItsNameWhenItIsWholeAndStaysWhenItIsKept) {
    for (const bool keep : {false, true}) {
        auto pack = PackFolder::make(files, path);
        ASSERT_TRUE(pack.ok());
        ASSERT_TRUE(pack->write("reports/a.txt", "x").ok());
        ASSERT_TRUE(pack->begin("b.txt").ok());
        ASSERT_TRUE(pack->append("never ended").ok());
        EXPECT_FALSE(files.exists(path)) << "it has no name yet";
        EXPECT_TRUE(pack->place().ok());
        EXPECT_EQ(test::readFile(path + "/reports/a.txt"), "x");
        if (keep) pack->keep();
    }
    EXPECT_EQ(test::readFile(path + "/reports/a.txt"), "x");
    EXPECT_FALSE(files.exists(path + "/b.txt"));
    std::size_t names = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        names += entry.exists() ? 1 : 0;
    EXPECT_EQ(names, 1U) << "what was not kept is gone";
}

TEST_F(PackFolderTest, TakesAnEmptyFolderAndRefusesOneWithAnythingInIt) {
    ASSERT_TRUE(files.createFolders(path).ok());
    {
        auto pack = PackFolder::make(files, path + "/");
        ASSERT_TRUE(pack.ok());
        ASSERT_TRUE(pack->write("a.txt", "x").ok());
        ASSERT_TRUE(pack->place().ok());
        pack->keep();
    }
    EXPECT_EQ(test::readFile(path + "/a.txt"), "x");
    EXPECT_EQ(codeOf(PackFolder::make(files, path)), "refused");
    ASSERT_TRUE(files.createFolders(folder.file("other/reports")).ok());
    EXPECT_EQ(codeOf(PackFolder::make(files, folder.file("other"))), "refused");
    EXPECT_EQ(codeOf(PackFolder::make(files, "")), "bad_input");
    EXPECT_EQ(codeOf(PackFolder::make(files, ".")), "refused") << "it cannot be replaced";
    test::writeFile(folder.file("file"), "x");
    EXPECT_EQ(codeOf(PackFolder::make(files, folder.file("file"))), "io");
}

}  // namespace qd::desk
