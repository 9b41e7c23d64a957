// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged or altered workspace does: error Integrity, always, and nothing else.
#include <csignal>
#include <set>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/vault/vault.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

constexpr std::size_t kPage = 4096;

class VaultDamageTest : public WorkspaceTest {
protected:
    void SetUp() override {
        auto vault = create().value();
        const auto done = vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.addDataset({}, randomPanel(1, 400, 300, 0.0)));
            return draft("prices.import");
        });
        ASSERT_TRUE(done.ok()) << wordsOf(done);
        // Pages that were used and are free again: only the check of the page MACs looks at them.
        for (const auto size : {200'000U, 1U}) {
            ASSERT_TRUE(vault
                            ->transact([&](Writer& writer) -> Result<AuditDraft> {
                                QD_CHECK(writer.setSetting("large", std::string(size, 'x')));
                                return draft("setting.set");
                            })
                            .ok());
        }
        vault.reset();
        whole = readFile(path);
        ASSERT_GT(whole.size() / kPage, 50U);
    }
    /// Opens, loads everything, and checks the storage; the first failure in words.
    std::string useEverything() {
        const auto use = [&]() -> Status {
            QD_TRY(auto vault, open());
            QD_CHECK(vault->loadPanel(DatasetId{1}));
            QD_CHECK(vault->auditTail(10));
            QD_CHECK(vault->verifyAudit());
            return vault->verifyStorage();
        };
        return codeOf(use());
    }
    std::string whole;
};

TEST_F(VaultDamageTest, FlippedByteInAnyPageIsIntegrity) {
    EXPECT_EQ(useEverything(), "ok");
    Rng rng(11);
    std::set<std::size_t> pages{0, 1, whole.size() / kPage - 1};
    while (pages.size() < 50)
        pages.insert(rng.below(whole.size() / kPage));
    for (const auto page : pages) {
        auto damaged = whole;
        auto& byte = damaged[page * kPage + rng.below(kPage)];
        byte = static_cast<char>(byte ^ (1U << rng.below(8)));
        writeFile(path, damaged);
        EXPECT_EQ(useEverything(), "integrity") << "page " << page;
    }
    writeFile(path, whole);
    EXPECT_EQ(useEverything(), "ok");
}

TEST_F(VaultDamageTest, StorageCheckFindsADamagedFreePage) {
    auto damaged = whole;  // the last page is a free one
    damaged[whole.size() - 2000] = static_cast<char>(damaged[whole.size() - 2000] ^ 1);
    writeFile(path, damaged);
    auto vault = open();
    ASSERT_TRUE(vault.ok()) << wordsOf(vault);
    EXPECT_TRUE((*vault)->loadPanel(DatasetId{1}).ok());
    EXPECT_EQ(codeOf((*vault)->verifyStorage()), "integrity");
}

TEST_F(VaultDamageTest, SwappedPagesAreIntegrity) {
    auto damaged = whole;
    std::swap_ranges(damaged.begin() + 20 * kPage, damaged.begin() + 21 * kPage,
                     damaged.begin() + 30 * kPage);
    writeFile(path, damaged);
    EXPECT_EQ(useEverything(), "integrity");
}

TEST_F(VaultDamageTest, CutFilesAreFoundWhenOpened) {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{100}, kPage - 1, kPage, kPage + 1, 2 * kPage,
          10 * kPage, whole.size() - kPage, whole.size() - 1}) {
        writeFile(path, whole.substr(0, size));
        EXPECT_EQ(codeOf(open()), "integrity") << size;
        EXPECT_EQ(files.size(path).value(), size) << "a damaged file is left as it is";
    }
}

TEST_F(VaultDamageTest, ExtendedFilesAreFoundWhenOpened) {
    writeFile(path, whole + std::string(kPage, 'x'));
    EXPECT_EQ(codeOf(open()), "integrity");
    writeFile(path, whole + "x");
    EXPECT_EQ(codeOf(open()), "integrity");
}

TEST_F(VaultDamageTest, FilesThatAreNoWorkspaceAreIntegrity) {
    writeFile(path, std::string(20 * kPage, '\0'));
    EXPECT_EQ(codeOf(open()), "integrity");
    writeFile(path, std::string(20 * kPage, 'x'));
    EXPECT_EQ(codeOf(open()), "integrity");
    writeFile(path, "date,A\n2020-01-01,1\n");
    EXPECT_EQ(codeOf(open()), "integrity");
}

TEST_F(VaultDamageTest, AlteredKeyFileIsIntegrity) {
    const auto keys = readFile(path + ".keys");
    Rng rng(12);
    for (const char* field : {"\"workspace\": \"", "\"salt\": \"", "\"nonce\": \"", "\"wrapped\": \""}) {
        auto altered = keys;
        auto& digit = altered[altered.find(field) + std::string(field).size()];
        digit = digit == '0' ? '1' : '0';
        writeFile(path + ".keys", altered);
        EXPECT_EQ(codeOf(open()), "integrity") << field;
    }
    for (int i = 0; i < 20; ++i) {
        writeFile(path + ".keys", keys.substr(0, rng.below(keys.size() - 2)));
        EXPECT_EQ(codeOf(open()), "integrity");
    }
    writeFile(path + ".keys", keys);
    EXPECT_EQ(codeOf(open()), "ok");
}

// The process ends in the middle of its work, without closing: what was committed is there, what was not is
// not.
TEST_F(VaultDamageTest, KilledProcessLosesNothingCommitted) {
    const auto child = ::fork();
    if (child == 0) {
        auto vault = open().value();
        const auto committed = vault->transact([](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.setSetting("committed", "yes"));
            return draft("setting.set");
        });
        static_cast<void>(vault->transact([](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.setSetting("open", "yes"));
            ::kill(::getpid(), SIGKILL);
            return draft("never");
        }));
        ::_exit(committed.ok() ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    auto vault = open();
    ASSERT_TRUE(vault.ok()) << wordsOf(vault);
    EXPECT_EQ((*vault)->setting("committed").value(), "yes");
    EXPECT_FALSE((*vault)->setting("open").value().has_value());
    EXPECT_TRUE((*vault)->verifyAudit().value().intact);
    EXPECT_TRUE((*vault)->verifyStorage().ok());
}

// The file may not grow: as on a full disk, the change fails as Io and nothing of it is there.
TEST_F(VaultDamageTest, FailedWriteIsIoAndRollsBack) {
    const auto child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        auto vault = open().value();
        const rlimit limit{200'000, 200'000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(2);
        const auto outcome = codeOf(vault->transact([](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.addDataset({}, randomPanel(2, 400, 300, 0.0)));
            return draft("prices.import");
        }));
        const bool same = vault->datasets().value().size() == 1 && vault->verifyAudit().value().entries == 4;
        ::_exit(outcome == "io" && same ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_EQ(useEverything(), "ok");
}

}  // namespace
}  // namespace qd::vault::test
