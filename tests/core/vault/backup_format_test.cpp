// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_format.h"

#include "core/base/random.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault {
namespace {

using test::codeOf;

BackupPreamble example() {
    BackupPreamble preamble;
    preamble.workspace = "00112233445566778899aabbccddeeff";
    preamble.generation = 7;
    preamble.schema = 2;
    preamble.madeAt = Timestamp::fromMillis(1'760'000'000'123);
    preamble.salt.fill(0x5a);
    preamble.prefix.fill(0x21);
    preamble.keyFile = "{\"format\":\"a key file\"}";
    return preamble;
}

TEST(BackupFormat, APreambleComesBackAsItWasWritten) {
    const auto text = backupPreambleText(example());
    EXPECT_EQ(text.substr(0, 10), std::string("QDBACKUP\x01\x00", 10));
    const auto read = parseBackupPreamble(text);
    ASSERT_TRUE(read.ok()) << test::wordsOf(read);
    EXPECT_EQ(read->workspace, example().workspace);
    EXPECT_EQ(read->generation, 7);
    EXPECT_EQ(read->schema, 2);
    EXPECT_EQ(read->madeAt, example().madeAt);
    EXPECT_EQ(read->salt, example().salt);
    EXPECT_EQ(read->prefix, example().prefix);
    EXPECT_EQ(read->keyFile, example().keyFile);
}

TEST(BackupFormat, ThereIsOneTextForEachPreamble) {
    const auto text = backupPreambleText(example());
    Rng rng(3);
    for (int i = 0; i < 2000; ++i) {
        auto other = text;
        other[rng.below(other.size())] = static_cast<char>(rng.below(256));
        const auto read = parseBackupPreamble(other);
        if (read.ok()) {
            EXPECT_EQ(backupPreambleText(*read), other);
        }
    }
    for (std::size_t size = 0; size < text.size(); ++size)
        EXPECT_FALSE(parseBackupPreamble(text.substr(0, size)).ok()) << size;
    EXPECT_FALSE(parseBackupPreamble(text + "x").ok());
}

TEST(BackupFormat, SizesAreHeldAgainstTheirLimitsBeforeAnythingIsRead) {
    auto text = backupPreambleText(example());
    text[12] = '\x7f';  // a header of 8 MiB
    EXPECT_EQ(codeOf(parseBackupPreamble(text)), "integrity");
    text = backupPreambleText(example());
    text[14] = text[15] = text[16] = text[17] = '\0';
    EXPECT_EQ(codeOf(parseBackupPreamble(text)), "integrity") << "no key file";
}

TEST(BackupFormat, ANewerFormatIsToldInPlainWords) {
    auto text = backupPreambleText(example());
    text[8] = '\x02';
    const auto read = parseBackupPreamble(text);
    EXPECT_EQ(codeOf(read), "bad_input");
    EXPECT_NE(test::wordsOf(read).find("newer version"), std::string::npos);
}

std::vector<BackupEntry> table() {
    return {{"manifest.json", 500}, {"manifest.sig", 64}, {"database", 8192}};
}

TEST(BackupFormat, ATableComesBackAsItWasWritten) {
    const auto read = parseBackupTable(backupTableText(table()));
    ASSERT_TRUE(read.ok()) << test::wordsOf(read);
    EXPECT_EQ(*read, table());
}

TEST(BackupFormat, NothingButTheThreePartsComesOutOfABackup) {
    const auto text = backupTableText(table());
    for (const auto* name : {"../../passwd", "/etc/passwdd", "manifest.jsoN", "database.exe"}) {
        auto other = text;
        other.replace(3, std::min<std::size_t>(13, std::string(name).size()), name);
        const auto read = parseBackupTable(other);
        EXPECT_EQ(codeOf(read), "integrity") << name;
    }
    auto fewer = text;
    fewer[0] = '\x02';
    EXPECT_EQ(codeOf(parseBackupTable(fewer)), "integrity");
    std::swap(fewer[0], fewer[1]);
    EXPECT_EQ(codeOf(parseBackupTable(text + "x")), "integrity");
    EXPECT_EQ(codeOf(parseBackupTable(text.substr(0, text.size() - 1))), "integrity");
}

TEST(BackupFormat, SizesThatLieAreRefused) {
    auto entries = table();
    for (const std::uint64_t bytes : {std::uint64_t{0}, std::uint64_t{65'537}, ~std::uint64_t{0}}) {
        entries[0].bytes = bytes;
        EXPECT_EQ(codeOf(parseBackupTable(backupTableText(entries))), "integrity") << bytes;
    }
    entries = table();
    entries[1].bytes = 63;
    EXPECT_EQ(codeOf(parseBackupTable(backupTableText(entries))), "integrity");
    entries = table();
    for (const std::uint64_t bytes : {std::uint64_t{0}, std::uint64_t{4097}, ~std::uint64_t{0} - 4095}) {
        entries[2].bytes = bytes;
        EXPECT_EQ(codeOf(parseBackupTable(backupTableText(entries))), "integrity") << bytes;
    }
}

}  // namespace
}  // namespace qd::vault
