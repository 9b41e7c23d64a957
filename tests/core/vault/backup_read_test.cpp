// SPDX-License-Identifier: GPL-3.0-or-later
// A backup whose parts contradict each other, made by somebody who has the keys: everything authenticates.
#include <functional>

#include "core/crypto/random.h"
#include "core/vault/backup_keys.h"
#include "core/vault/backup_manifest.h"
#include "core/vault/backup_stream.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;
using test::wordsOf;

class BackupReadTest : public test::BackupTest {
protected:
    void SetUp() override {
        test::BackupTest::SetUp();
        auto made = write();
        ASSERT_TRUE(made.ok());
        manifest = std::move(made).value();
        preamble = readBackupPreamble(files, file).value();
        auto opened = unlockBackup(preamble, unlock());
        ASSERT_TRUE(opened.ok()) << wordsOf(opened);
        keys.emplace(std::move(opened).value());
        ASSERT_TRUE(extractBackup(files, file, *keys, folder.file("db"), job()).ok());
        content = test::readFile(folder.file("db"));
    }
    /// Writes the backup anew from its parts.
    void forge(const std::string& table, const std::string& text, const std::string& signature,
               const std::string& body) {
        const auto head = backupPreambleText(preamble);
        const auto key = backupKey(*keys, preamble.salt);
        ASSERT_TRUE(key.ok());
        auto out = files.create(file, 0600);
        ASSERT_TRUE(out.ok());
        ASSERT_TRUE((*out)->write(head).ok());
        ChunkWriter chunks(**out, crypto::ChunkSealer(*key, preamble.prefix, boundToChunks(head)));
        for (const auto& part : {table, text, signature, body})
            ASSERT_TRUE(chunks.write(part).ok());
        ASSERT_TRUE(chunks.finish().ok());
        ASSERT_TRUE((*out)->commit().ok());
    }
    void forge(const BackupManifest& with, const std::string& body) {
        const auto text = backupManifestText(with);
        forge(backupTableText(
                  {{"manifest.json", text.size()}, {"manifest.sig", 64}, {"database", with.databaseBytes}}),
              text, signatureOf(text), body);
    }
    [[nodiscard]] std::string signatureOf(const std::string& text) const {
        const auto signature = keys->workspace.sign(text).value();
        return {reinterpret_cast<const char*>(signature.data()), signature.size()};
    }
    std::string extracted() {
        const auto out = folder.file("out");
        const auto manifest_ = extractBackup(files, file, *keys, out, job());
        EXPECT_EQ(files.exists(out), manifest_.ok()) << "nothing is left of what is refused";
        return manifest_.ok() ? "ok" : wordsOf(manifest_);
    }
    BackupManifest manifest;
    BackupPreamble preamble;
    std::optional<DataKeys> keys;
    std::string content;
};

TEST_F(BackupReadTest, PartsThatFitAreTaken) {
    forge(manifest, content);
    EXPECT_EQ(extracted(), "ok");
}

TEST_F(BackupReadTest, ASignatureOfSomebodyElseIsRefused) {
    const auto text = backupManifestText(manifest);
    const auto other = crypto::SigningKey::fromSeed(crypto::randomKey(32).value()).value();
    const auto signature = other.sign(text).value();
    forge(
        backupTableText({{"manifest.json", text.size()}, {"manifest.sig", 64}, {"database", content.size()}}),
        text, {reinterpret_cast<const char*>(signature.data()), signature.size()}, content);
    EXPECT_NE(extracted().find("signature"), std::string::npos);
}

TEST_F(BackupReadTest, AHeaderThatSaysOtherThanTheManifestIsRefused) {
    preamble.generation += 1;
    forge(manifest, content);
    EXPECT_NE(extracted().find("differ"), std::string::npos);
    preamble.generation -= 1;
    preamble.madeAt = preamble.madeAt.plusMillis(1);
    forge(manifest, content);
    EXPECT_NE(extracted().find("differ"), std::string::npos);
}

TEST_F(BackupReadTest, SizesThatLieAreRefused) {
    auto lying = manifest;
    lying.databaseBytes += 4096;
    forge(lying, content);
    EXPECT_NE(extracted(), "ok") << "more than there is";
    lying.databaseBytes -= 8192;
    forge(lying, content);
    EXPECT_NE(extracted(), "ok") << "less than there is";
}

TEST_F(BackupReadTest, ContentThatIsNotTheSignedOneIsRefused) {
    auto other = content;
    other[5000] = static_cast<char>(other[5000] ^ 1);
    forge(manifest, other);
    EXPECT_NE(extracted().find("SHA-256"), std::string::npos);
}

TEST_F(BackupReadTest, AHeaderCanBeReadWithoutAKeyAndAForeignFileIsToldSo) {
    const auto header = readBackupHeader(files, file);
    ASSERT_TRUE(header.ok());
    EXPECT_EQ(header->generation, manifest.generation);
    EXPECT_EQ(header->bytes, files.size(file).value());
    test::writeFile(file, "date,AAA\n2024-01-02,10\n");
    const auto foreign = readBackupHeader(files, file);
    EXPECT_EQ(codeOf(foreign), "integrity");
    EXPECT_EQ(foreign.error().where.file, file);
}

}  // namespace
}  // namespace qd::vault
