// SPDX-License-Identifier: GPL-3.0-or-later
// What a power cut leaves depends on the order of calls that no test sees in the files: these functions stand
// in the test program, so that the program's own calls of them come here, are noted, and go on to the kernel.
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/syscall.h>
#include <unistd.h>

#include "core/base/file_system.h"
#include "tests/core/base/outcome.h"
#include "tests/core/base/scratch_folder.h"

namespace {

/// Empty while nobody looks.
std::vector<std::string>* noted = nullptr;

void note(const std::string& call) {
    if (noted != nullptr) noted->push_back(call);
}

std::string pathOf(int fd) {
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(fd), failed).filename().string();
}

}  // namespace

extern "C" int fsync(int fd) {
    note("sync " + pathOf(fd));
    return static_cast<int>(::syscall(SYS_fsync, fd));
}

extern "C" int rename(const char* from, const char* to) noexcept {
    note("rename " + std::filesystem::path(from).filename().string() + " " +
         std::filesystem::path(to).filename().string());
    return static_cast<int>(::syscall(SYS_rename, from, to));
}

namespace qd {
namespace {

using test::codeOf;
using test::ScratchFolder;
using test::writeFile;

using Calls = std::vector<std::string>;

class Durability : public ::testing::Test {
protected:
    /// The calls that `work` makes; the six letters of a temporary name become "*".
    template <class Work>
    static Calls callsOf(const Work& work) {
        Calls calls;
        noted = &calls;
        work();
        noted = nullptr;
        for (auto& call : calls) {
            if (const auto at = call.find(".part-"); at != std::string::npos) call.replace(at + 6, 6, "*");
        }
        return calls;
    }
    [[nodiscard]] std::string folderName() const {
        return std::filesystem::path(folder.path()).filename().string();
    }
    ScratchFolder folder;
    PosixFileSystem files;
    std::string path = folder.file("book");
};

TEST_F(Durability, AFileIsSyncedBeforeItTakesItsNameAndItsFolderAfter) {
    const Calls expected{"sync book.part-*", "rename book.part-* book", "sync " + folderName()};
    EXPECT_EQ(callsOf([&] { EXPECT_EQ(codeOf(files.writeAtomically(path, "new")), "ok"); }), expected);
    EXPECT_EQ(callsOf([&] {
                  const auto stream = files.create(path);
                  ASSERT_EQ(codeOf(stream), "ok");
                  EXPECT_EQ(codeOf(stream.value()->write("newer")), "ok");
                  EXPECT_EQ(codeOf(stream.value()->commit()), "ok");
              }),
              expected);
}

TEST_F(Durability, ARenameIsSyncedWithItsFolder) {
    writeFile(path, "old");
    const Calls expected{"rename book book2", "sync " + folderName()};
    EXPECT_EQ(callsOf([&] { EXPECT_EQ(codeOf(files.rename(path, path + "2")), "ok"); }), expected);
}

TEST_F(Durability, WhatSomethingElseHasWrittenIsSyncedWhenAsked) {
    writeFile(path, "old");
    EXPECT_EQ(callsOf([&] { EXPECT_EQ(codeOf(files.sync(path)), "ok"); }), Calls{"sync book"});
}

}  // namespace
}  // namespace qd
