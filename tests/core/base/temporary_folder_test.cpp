// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_folder.h"

#include <filesystem>
#include <set>
#include <string>

#include <sys/stat.h>

#include "tests/core/base/outcome.h"
#include "tests/core/base/scratch_folder.h"

namespace qd {
namespace {

class TemporaryFolderTest : public ::testing::Test {
protected:
    /// The names of everything in the folder.
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            found.insert(entry.path().filename().string());
        return found;
    }
    void fill(const std::string& name) {
        std::filesystem::create_directories(folder.file(name + "/reports"));
        test::writeFile(folder.file(name + "/database"), "x");
        test::writeFile(folder.file(name + "/reports/one"), "x");
    }
    test::ScratchFolder folder;
    PosixFileSystem files;
};

TEST_F(TemporaryFolderTest, GoesWithAllThatIsInItAndIsNobodyElses) {
    {
        const auto made = TemporaryFolder::make(files, folder.path());
        ASSERT_TRUE(made.ok());
        EXPECT_EQ(files.mode(made->path()).value(), 0700U);
        std::filesystem::create_directories(made->file("deep/deeper"));
        test::writeFile(made->file("deep/deeper/file"), "x");
        EXPECT_EQ(names().size(), 1U);
    }
    EXPECT_TRUE(names().empty());
}

TEST_F(TemporaryFolderTest, GetsANameAndStaysWhenItIsKept) {
    std::filesystem::create_directories(folder.file("there"));
    for (const auto* name : {"new", "there", "not kept"}) {
        auto made = TemporaryFolder::make(files, folder.path());
        ASSERT_TRUE(made.ok());
        test::writeFile(made->file("file"), name);
        ASSERT_TRUE(made->moveTo(folder.file(name)).ok());
        EXPECT_EQ(test::readFile(folder.file(std::string(name) + "/file")), name);
        if (std::string_view(name) != "not kept") made->keep();
    }
    EXPECT_EQ(test::readFile(folder.file("new/file")), "new");
    EXPECT_EQ(test::readFile(folder.file("there/file")), "there");
    EXPECT_EQ(files.mode(folder.file("new")).value(), 0755U);
    EXPECT_EQ(names(), (std::set<std::string>{"new", "there"}));
}

TEST_F(TemporaryFolderTest, LeavesNothingWhenItsNameIsTaken) {
    fill("taken");
    {
        auto made = TemporaryFolder::make(files, folder.path());
        ASSERT_TRUE(made.ok());
        EXPECT_EQ(test::codeOf(made->moveTo(folder.file("taken"))), "io");
    }
    EXPECT_EQ(test::readFile(folder.file("taken/database")), "x");
    EXPECT_EQ(names(), std::set<std::string>{"taken"});
}

TEST_F(TemporaryFolderTest, TheNextOneRemovesWhatAKilledProgramLeftAndNothingElse) {
    fill(".quarterdeck-abcDEF");
    fill(".quarterdeck-settings");
    fill("mine");
    std::filesystem::create_directory_symlink(folder.file("mine"), folder.file(".quarterdeck-linked"));
    std::filesystem::create_directory_symlink(folder.file("mine"), folder.file(".quarterdeck-abcDEF/link"));
    const auto living = TemporaryFolder::make(files, folder.path());
    ASSERT_TRUE(living.ok());
    test::writeFile(living->file("file"), "x");
    const auto next = TemporaryFolder::make(files, folder.path());
    ASSERT_TRUE(next.ok());
    EXPECT_EQ(test::readFile(living->file("file")), "x") << "its owner lives";
    EXPECT_EQ(names(), (std::set<std::string>{".quarterdeck-settings", ".quarterdeck-linked", "mine",
                                              baseName(living->path()), baseName(next->path())}));
    EXPECT_EQ(test::readFile(folder.file("mine/reports/one")), "x") << "links are not followed";
}

TEST_F(TemporaryFolderTest, SaysWhereItCannotBeMade) {
    const auto made = TemporaryFolder::make(files, folder.file("nowhere"));
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, ErrorCode::Io);
    EXPECT_EQ(made.error().where.file, folder.file("nowhere"));
    EXPECT_TRUE(TemporaryFolder::make(files, {}).ok()) << "the system has a place";
}

}  // namespace
}  // namespace qd
