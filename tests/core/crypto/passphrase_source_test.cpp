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
        EXPECT_EQ(secret.error().code, ErrorCode::Usage);
        EXPECT_NE(secret.error().message.find("others"), std::string::npos);
    }
}

TEST_F(PassphraseSource, RefusesEmptyAndTooLong) {
    EXPECT_EQ(passphraseFromFile(m_files, write("\n")).error().code, ErrorCode::Usage);
    EXPECT_EQ(passphraseFromFile(m_files, write("")).error().code, ErrorCode::Usage);
    EXPECT_EQ(passphraseFromFile(m_files, write(std::string(4097, 'x'))).error().code, ErrorCode::Usage);
    EXPECT_TRUE(passphraseFromFile(m_files, write(std::string(4096, 'x') + "\n")).ok());
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

TEST_F(PassphraseSource, ABadDescriptorIsAnIoError) {
    EXPECT_EQ(passphraseFromDescriptor(-1).error().code, ErrorCode::Io);
}

}  // namespace
}  // namespace qd::crypto
