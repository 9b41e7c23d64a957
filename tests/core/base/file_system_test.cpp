// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_system.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>

#include "tests/core/base/outcome.h"
#include "tests/core/base/scratch_folder.h"

namespace qd {
namespace {

using test::codeOf;
using test::readFile;
using test::ScratchFolder;
using test::writeFile;

class Files : public ::testing::Test {
protected:
    ScratchFolder folder;
    PosixFileSystem files;
};

TEST_F(Files, WhatIsWrittenIsReadBackByteForByte) {
    const std::string path = folder.file("Bücher 2026.bin");
    std::string bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes.push_back(static_cast<char>(i * 7));
    ASSERT_TRUE(files.writeAtomically(path, bytes).ok());
    EXPECT_EQ(files.readAll(path, bytes.size()).value(), bytes);
    EXPECT_EQ(files.size(path).value(), bytes.size());
    ASSERT_TRUE(files.writeAtomically(path, "").ok());
    EXPECT_EQ(files.readAll(path, 0).value(), "");
    EXPECT_EQ(folder.entries(), 1) << "no temporary file is left";
}

TEST_F(Files, TheModeIsTheOneAskedForWhateverTheUmask) {
    const auto before = ::umask(0077);
    const bool wide = files.writeAtomically(folder.file("wide"), "x", 0644).ok();
    ::umask(0);
    const bool narrow = files.writeAtomically(folder.file("narrow"), "x", 0600).ok();
    ::umask(before);
    ASSERT_TRUE(wide && narrow);
    EXPECT_EQ(files.mode(folder.file("wide")).value(), 0644U);
    EXPECT_EQ(files.mode(folder.file("narrow")).value(), 0600U);
}

TEST_F(Files, ReplacingAFileTakesTheNewMode) {
    writeFile(folder.file("keys"), "old");
    ASSERT_EQ(::chmod(folder.file("keys").c_str(), 0666), 0);
    ASSERT_TRUE(files.writeAtomically(folder.file("keys"), "new", 0600).ok());
    EXPECT_EQ(files.mode(folder.file("keys")).value(), 0600U);
}

TEST_F(Files, ReadAllTakesExactlyItsLimit) {
    const std::string path = folder.file("f");
    writeFile(path, std::string(70'000, 'x'));
    EXPECT_EQ(files.readAll(path, 70'000).value().size(), 70'000U);
    const auto refused = files.readAll(path, 69'999);
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().describe(), path + ": the file is larger than 69999 bytes");
    EXPECT_EQ(codeOf(files.readAll(path, 0)), "bad_input");
}

TEST_F(Files, AMissingFileNamesItsPathAndTheTrueCause) {
    const std::string path = folder.file("nothing.csv");
    EXPECT_FALSE(files.exists(path));
    for (const auto& refused :
         {codeOf(files.readAll(path, 10)), codeOf(files.open(path)), codeOf(files.size(path)),
          codeOf(files.mode(path)), codeOf(files.remove(path)), codeOf(files.rename(path, folder.file("b"))),
          codeOf(files.list(path))})
        EXPECT_EQ(refused, "io");
    const auto failed = files.readAll(path, 10);
    EXPECT_EQ(failed.error().where.file, path);
    EXPECT_NE(failed.error().message.find("No such file or directory"), std::string::npos);
}

TEST_F(Files, AFolderIsNoFile) {
    ASSERT_EQ(codeOf(files.open(folder.path())), "io");
    EXPECT_NE(files.open(folder.path()).error().message.find("Is a directory"), std::string::npos);
    EXPECT_EQ(codeOf(files.readAll(folder.path(), 10)), "io");
    EXPECT_EQ(codeOf(files.remove(folder.path())), "io");
    EXPECT_TRUE(files.exists(folder.path()));
}

TEST_F(Files, AStreamGivesTheFileInPiecesAndThenNothing) {
    writeFile(folder.file("f"), "abcdefg");
    auto stream = files.open(folder.file("f")).value();
    std::array<char, 3> buffer{};
    std::string all;
    for (;;) {
        const auto n = stream->read(buffer).value();
        if (n == 0) break;
        all.append(buffer.data(), n);
    }
    EXPECT_EQ(all, "abcdefg");
    EXPECT_EQ(stream->read(buffer).value(), 0U);
}

TEST_F(Files, ListGivesThePlainFilesSorted) {
    std::vector<std::string> expected{".hidden", "C.csv"};
    for (int i = 100; i < 200; ++i)
        expected.push_back("f" + std::to_string(i));
    for (std::size_t i = 0; i < expected.size(); ++i)  // not in the order of their names
        writeFile(folder.file(expected[i * 37 % expected.size()]), "x");
    ASSERT_TRUE(files.createFolders(folder.file("sub/deep")).ok());
    writeFile(folder.file("sub/inner.csv"), "x");
    EXPECT_EQ(files.list(folder.path()).value(), expected);
    EXPECT_EQ(codeOf(files.list(folder.file("C.csv"))), "io");
}

TEST_F(Files, CreateFoldersMakesTheWholePathAndMayBeRepeated) {
    const std::string deep = folder.file("a/b/c");
    EXPECT_TRUE(files.createFolders(deep).ok());
    EXPECT_TRUE(files.createFolders(deep).ok());
    EXPECT_TRUE(std::filesystem::is_directory(deep));
    writeFile(folder.file("plain"), "x");
    EXPECT_EQ(codeOf(files.createFolders(folder.file("plain"))), "io");
    EXPECT_EQ(codeOf(files.createFolders(folder.file("plain/below"))), "io");
    EXPECT_EQ(readFile(folder.file("plain")), "x");
}

TEST_F(Files, RenameReplacesAndRemoveRemoves) {
    writeFile(folder.file("from"), "new");
    writeFile(folder.file("to"), "old");
    ASSERT_TRUE(files.rename(folder.file("from"), folder.file("to")).ok());
    EXPECT_FALSE(files.exists(folder.file("from")));
    EXPECT_EQ(readFile(folder.file("to")), "new");
    ASSERT_TRUE(files.remove(folder.file("to")).ok());
    EXPECT_EQ(folder.entries(), 0);
}

TEST(Paths, TheBaseNameIsWhatStandsAfterTheLastSlash) {
    EXPECT_EQ(baseName("data/prices.csv"), "prices.csv");
    EXPECT_EQ(baseName("prices.csv"), "prices.csv");
    EXPECT_EQ(baseName("/prices.csv"), "prices.csv");
    EXPECT_EQ(baseName("data/"), "");
    EXPECT_EQ(baseName(""), "");
}

TEST(Paths, JoiningPutsOneSlash) {
    EXPECT_EQ(joinPath("a", "b"), "a/b");
    EXPECT_EQ(joinPath("a/", "b"), "a/b");
    EXPECT_EQ(joinPath("", "b"), "b");
    EXPECT_EQ(joinPath("/", "b"), "/b");
}

}  // namespace
}  // namespace qd
