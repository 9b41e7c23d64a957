// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_book.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "core/report/render.h"
#include "tests/core/report/sample_report.h"

namespace qd::report {
namespace {

TEST(XlsxBook, SheetNamesAreLegalAndUnique) {
    auto book = XlsxBook::create(Report{});
    ASSERT_TRUE(book.ok());
    const auto name = [&](const std::string& wanted) { return (*book)->nameOf((*book)->addSheet(wanted)); };
    EXPECT_EQ(name("Risk"), "Risk");
    EXPECT_EQ(name("RISK"), "RISK 2");
    EXPECT_EQ(name("risk"), "risk 3");
    EXPECT_EQ(name(""), "Sheet");
    EXPECT_EQ(name("history"), "Sheet 2");
    EXPECT_EQ(name("[]:*?/\\"), "Sheet 3");
    EXPECT_EQ(name("it's"), "it\u2019s");
    EXPECT_EQ(name(std::string(40, 'x')), std::string(31, 'x'));
    EXPECT_EQ(name(std::string(41, 'x')), std::string(26, 'x') + " 2");
    EXPECT_TRUE((*book)->finish().ok());
}

TEST(XlsxBook, NotFinishingLeaksNothing) {
    EXPECT_TRUE(XlsxBook::create(Report{}).ok());
}

TEST(XlsxBook, TemporaryFilesOnlyInMemory) {
    // Folders that no memory file system holds, that are not there, or that are not folders to write to.
    for (const char* refused : {"/proc", "/nowhere/at/all", "", "/sys"}) {
        const auto folder = memoryFolder({refused});
        ASSERT_FALSE(folder.ok()) << refused;
        EXPECT_EQ(folder.error().code, ErrorCode::Io);
    }
    const auto folder = memoryFolder({"/proc", "/dev/shm"});
    if (!folder.ok()) GTEST_SKIP() << "no memory-backed folder on this machine";
    EXPECT_EQ(*folder, "/dev/shm");
}

TEST(XlsxBook, FirstErrorIsReportedAtTheEnd) {
    auto book = XlsxBook::create(Report{});
    ASSERT_TRUE(book.ok());
    (*book)->addSheet("a");
    (*book)->note(0);
    (*book)->note(1);
    const auto bytes = (*book)->finish();
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, ErrorCode::Io);
}

TEST(XlsxBook, LeavesNoDescriptorOpen) {
    const auto count = [] {
        std::size_t n = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
            ++n;
        return n;
    };
    const auto before = count();
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(renderXlsx(sampleReport(20, 2)).ok());
    EXPECT_EQ(count(), before);
}

}  // namespace
}  // namespace qd::report
