// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/vault/backup.h"
#include "core/vault/backup_file.h"
#include "core/vault/data_keys.h"
#include "core/vault/key_file.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

/// How many attacks of one kind a test makes: the number in QD_ATTACKS, else a tenth of the long run's 1,000.
inline int attacks() {
    const char* told = std::getenv("QD_ATTACKS");
    const int number = told == nullptr ? 0 : std::atoi(told);
    return number > 0 ? number : 100;
}

/// What lies in a folder, by name; scratch folders included.
inline std::set<std::string> namesIn(const std::string& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// A job that is cancelled at its nth report.
class CancelledAt {
public:
    explicit CancelledAt(int n) : m_left(n) {}
    [[nodiscard]] jobs::JobContext context(const Clock& clock) {
        return {m_stop.get_token(),
                [this](const jobs::Progress&) {
                    if (--m_left == 0) m_stop.request_stop();
                },
                clock};
    }

private:
    std::stop_source m_stop;
    int m_left;
};

/// A workspace with a data set in it, and backups of it.
class BackupTest : public WorkspaceTest {
protected:
    void SetUp() override {
        auto made = create();
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        vault = std::move(made).value();
        addDataset(60, 8);
    }
    void addDataset(std::size_t rows, std::size_t width) {
        ASSERT_TRUE(vault
                        ->transact([&](Writer& writer) -> Result<AuditDraft> {
                            DatasetRecord record;
                            record.name = "walk";
                            QD_CHECK(writer.addDataset(record, randomPanel(7, rows, width, 0.1)));
                            return draft("prices.import");
                        })
                        .ok());
    }
    /// An entry, and a setting that says which.
    Status note(int n) {
        return vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.setSetting("note", std::to_string(n)));
            return draft("note");
        });
    }
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    [[nodiscard]] Unlock unlock() const { return {"ann", &secret, nullptr, nullptr}; }
    Result<BackupManifest> write() { return writeBackup(*vault, file, job()); }
    Result<BackupProof> verify() { return verifyBackup(files, clock, file, unlock(), folder.path(), job()); }
    [[nodiscard]] std::int64_t entries() { return vault->auditTail(1).value().front().sequence; }

    crypto::Secret secret = passphrase();
    std::unique_ptr<Vault> vault;
    std::string file = folder.file("book.qdbackup");
};

}  // namespace qd::vault::test
