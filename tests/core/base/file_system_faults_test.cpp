// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file_system.h"
#include "tests/core/base/child_process.h"
#include "tests/core/base/outcome.h"
#include "tests/core/base/scratch_folder.h"

namespace qd {
namespace {

using test::codeOf;
using test::holdsInAChild;
using test::readFile;
using test::ScratchFolder;
using test::writeFile;

/// Permissions do not hold the superuser back: become somebody else.
bool withoutPrivileges() {
    constexpr uid_t kNobody = 65'534;
    return ::geteuid() != 0 || ::setuid(kNobody) == 0;
}

bool says(const Status& status, const std::string& cause) {
    return codeOf(status) == "io" && status.error().message.find(cause) != std::string::npos;
}

class Faults : public ::testing::Test {
protected:
    void SetUp() override { writeFile(path, "old"); }
    void expectOldFileAlone() const {
        EXPECT_EQ(readFile(path), "old");
        EXPECT_EQ(folder.entries(), 1) << "something was left behind";
    }

    ScratchFolder folder;
    PosixFileSystem files;
    std::string path = folder.file("book");
};

TEST_F(Faults, AFullDiskLeavesTheOldFile) {
    EXPECT_TRUE(holdsInAChild([&] {
        const rlimit small{4096, 4096};
        std::signal(SIGXFSZ, SIG_IGN);
        if (::setrlimit(RLIMIT_FSIZE, &small) != 0) return false;
        return says(files.writeAtomically(path, std::string(100'000, 'x')), "File too large");
    }));
    expectOldFileAlone();
}

TEST_F(Faults, NoMoreDescriptorsLeavesTheOldFile) {
    EXPECT_TRUE(holdsInAChild([&] {
        const rlimit none{3, 3};
        if (::setrlimit(RLIMIT_NOFILE, &none) != 0) return false;
        return says(files.writeAtomically(path, "new"), "Too many open files");
    }));
    expectOldFileAlone();
}

TEST_F(Faults, AFolderThatCannotBeWrittenLeavesTheOldFile) {
    ASSERT_EQ(::chmod(folder.path().c_str(), 0555), 0);
    EXPECT_TRUE(holdsInAChild([&] {
        return withoutPrivileges() && says(files.writeAtomically(path, "new"), "Permission denied") &&
               says(files.remove(path), "Permission denied") &&
               says(files.rename(path, path + "2"), "Permission denied");
    }));
    ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
    expectOldFileAlone();
}

TEST_F(Faults, AnUnreadableFileNamesTheCause) {
    ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
    ASSERT_EQ(::chmod(path.c_str(), 0), 0);
    EXPECT_TRUE(holdsInAChild([&] {
        if (!withoutPrivileges()) return false;
        const auto read = files.readAll(path, 10);
        return codeOf(read) == "io" && read.error().message.find("Permission denied") != std::string::npos;
    }));
}

TEST_F(Faults, AFolderInTheWayIsNotReplaced) {
    const std::string taken = folder.file("taken");
    ASSERT_TRUE(files.createFolders(taken).ok());
    EXPECT_EQ(codeOf(files.writeAtomically(taken, "new")), "io");
    EXPECT_TRUE(std::filesystem::is_directory(taken));
    EXPECT_EQ(folder.entries(), 2) << "the temporary file is gone";
}

TEST_F(Faults, AMissingFolderIsNotMade) {
    EXPECT_TRUE(says(files.writeAtomically(folder.file("no/such/file"), "new"), "No such file or directory"));
    expectOldFileAlone();
}

TEST_F(Faults, ALinkIsReplacedNotFollowed) {
    const std::string link = folder.file("link");
    std::filesystem::create_symlink(path, link);
    ASSERT_TRUE(files.writeAtomically(link, "new").ok());
    EXPECT_EQ(readFile(path), "old");
    EXPECT_EQ(readFile(link), "new");
    EXPECT_FALSE(std::filesystem::is_symlink(link));
}

TEST_F(Faults, ALinkThatWaitsUnderTheTemporaryNameIsNotFollowed) {
    const std::string target = folder.file("new");
    std::filesystem::create_symlink(path, target + ".part");
    ASSERT_TRUE(files.writeAtomically(target, "secret", 0600).ok());
    EXPECT_EQ(readFile(path), "old");
    EXPECT_EQ(readFile(target), "secret");
}

TEST_F(Faults, TwoWritersOfOneFileDoNotMix) {
    const std::vector<std::string> texts{std::string(200'000, 'a'), std::string(300'000, 'b')};
    std::vector<int> failures(texts.size(), 0);
    std::vector<std::thread> writers;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        writers.emplace_back([&, i] {
            PosixFileSystem mine;
            for (int n = 0; n < 30; ++n)
                failures[i] += mine.writeAtomically(path, texts[i]).ok() ? 0 : 1;
        });
    }
    for (int n = 0; n < 30; ++n) {
        const auto seen = files.readAll(path, 1U << 20U).value();
        EXPECT_TRUE(seen == "old" || seen == texts[0] || seen == texts[1]) << seen.size();
    }
    for (auto& writer : writers)
        writer.join();
    EXPECT_EQ(failures, (std::vector<int>{0, 0}));
    EXPECT_EQ(folder.entries(), 1);
}

}  // namespace
}  // namespace qd
