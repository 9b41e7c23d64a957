// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/passphrase_source.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace qd::crypto {
namespace {

class PassphraseSource : public testing::Test {
protected:
    PassphraseSource() {
        std::string name = (std::filesystem::temp_directory_path() / "qd-pass-XXXXXX").string();
        m_folder = ::mkdtemp(name.data()) != nullptr ? name : std::string();
    }
    ~PassphraseSource() override {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    std::string write(const std::string& bytes, unsigned mode = 0600) {
        const std::string path = m_folder + "/passphrase";
        EXPECT_TRUE(m_files.writeAtomically(path, bytes, mode).ok());
        return path;
    }
    static std::string text(const Secret& secret) {
        return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
    }

    PosixFileSystem m_files;
    std::string m_folder;
};

TEST_F(PassphraseSource, TakesTheFirstLineWithoutItsEnd) {
    for (const char* bytes :
         {"correct horse", "correct horse\n", "correct horse\r\n", "correct horse\nsecond"}) {
        const auto secret = passphraseFromFile(m_files, write(bytes));
        ASSERT_TRUE(secret.ok()) << secret.error().message;
        EXPECT_EQ(text(*secret), "correct horse");
    }
}

TEST_F(PassphraseSource, RefusesAFileThatOthersCanRead) {
    for (const unsigned mode : {0640U, 0604U, 0644U, 0620U}) {
        const auto secret = passphraseFromFile(m_files, write("x", mode));
        ASSERT_FALSE(secret.ok()) << mode;
        EXPECT_EQ(secret.error().code, ErrorCode::Refused);
        EXPECT_EQ(secret.error().where.file, m_folder + "/passphrase");
        EXPECT_NE(secret.error().message.find("others"), std::string::npos);
    }
}

TEST_F(PassphraseSource, AnEmptyOrEndlessFirstLineIsBadInputWithItsPlace) {
    for (const std::string& bytes :
         {std::string("\n"), std::string("\r\n"), std::string(), std::string("\nsecond"),
          std::string(4097, 'x'), std::string(4097, 'x') + "\n", std::string(100'000, 'x')}) {
        const auto secret = passphraseFromFile(m_files, write(bytes));
        ASSERT_FALSE(secret.ok()) << bytes.size();
        EXPECT_EQ(secret.error().code, ErrorCode::BadInput) << bytes.size();
        EXPECT_EQ(secret.error().where, (SourceLocation{m_folder + "/passphrase", 1, 1}));
    }
    for (const char* end : {"", "\n", "\r\n"})
        EXPECT_TRUE(passphraseFromFile(m_files, write(std::string(4096, 'x') + end)).ok());
    EXPECT_EQ(text(*passphraseFromFile(m_files, write("x\n" + std::string(100'000, 'y')))), "x");
}

TEST_F(PassphraseSource, NamesAMissingFile) {
    const auto secret = passphraseFromFile(m_files, m_folder + "/none");
    ASSERT_FALSE(secret.ok());
    EXPECT_EQ(secret.error().code, ErrorCode::Io);
}

TEST_F(PassphraseSource, ReadsOneLineOfADescriptorAndNoMore) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ASSERT_EQ(::write(ends[1], "first\nsecond\n", 13), 13);
    ::close(ends[1]);
    const auto first = passphraseFromDescriptor(ends[0]);
    const auto second = passphraseFromDescriptor(ends[0]);
    const auto none = passphraseFromDescriptor(ends[0]);
    ::close(ends[0]);
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(text(*first), "first");
    EXPECT_EQ(text(*second), "second");
    EXPECT_EQ(none.error().code, ErrorCode::Usage);
}

TEST_F(PassphraseSource, ALineOfADescriptorHasTheSameLimit) {
    for (const std::size_t size : {4096U, 4097U, 5000U}) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const std::string line = std::string(size, 'x') + "\r\n";
        ASSERT_EQ(::write(ends[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));
        ::close(ends[1]);
        const auto secret = passphraseFromDescriptor(ends[0]);
        ::close(ends[0]);
        EXPECT_EQ(secret.ok(), size == 4096U) << size;
        if (size > 4096U) {
            EXPECT_EQ(secret.error().code, ErrorCode::Usage);
        }
    }
}

TEST_F(PassphraseSource, WhoeverIsAskedBeforeAReadMayEndIt) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ASSERT_EQ(::write(ends[1], "abc\n", 4), 4);
    int asked = 0;
    const auto before = [&](int descriptor) -> Status {
        EXPECT_EQ(descriptor, ends[0]);
        if (++asked < 3) return Ok{};
        return Error{ErrorCode::Cancelled, "enough"};
    };
    EXPECT_EQ(passphraseFromDescriptor(ends[0], before).error().code, ErrorCode::Cancelled);
    ::close(ends[1]);
    EXPECT_EQ(text(*passphraseFromDescriptor(ends[0])), "c") << "nothing was read after the refusal";
    ::close(ends[0]);
}

TEST_F(PassphraseSource, ABadDescriptorIsAnIoError) {
    EXPECT_EQ(passphraseFromDescriptor(-1).error().code, ErrorCode::Io);
}

}  // namespace
}  // namespace qd::crypto
