// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/verify/pack_source.h"
#include "app/verify/verify_pack.h"
#include "core/base/json.h"
#include "core/crypto/checkpoint_note.h"
#include "core/crypto/sign.h"

namespace qd::test {

/// A pack in memory.
struct MemoryPack final : verify::PackSource {
    std::map<std::string, std::string> content;  ///< path → bytes
    [[nodiscard]] Result<std::vector<verify::PackFile>> files() const override;
    [[nodiscard]] Result<std::unique_ptr<InputStream>> open(const std::string& path) const override;
};

/// A log that a test makes by hand, and the packs of it: written anew from the format's description, so that
/// the exporter and the verifier are not held against themselves.
class LogMaker {
public:
    /// Entries "e1" … "e<count>", two of them a report and a decision; `seed` makes the workspace's key.
    explicit LogMaker(std::int64_t count, std::uint8_t seed = 1);

    struct Row {
        std::int64_t at = 0;
        std::string actor, action, subject, detail;
    };
    std::vector<Row> rows;
    std::string workspace = std::string(32, 'a');
    std::int64_t lineage = 0;
    std::vector<std::int64_t> checkpointSizes;  ///< besides the head; ascending
    bool rotated = false;  ///< the workspace's key follows from another, which signed the older checkpoints
    std::string report = "the bytes of a report\n";

    [[nodiscard]] const crypto::SigningKey& key() const { return m_key; }
    [[nodiscard]] crypto::SignedCheckpoint checkpoint(std::int64_t size) const;
    [[nodiscard]] verify::Anchor anchor(std::int64_t size) const;
    [[nodiscard]] crypto::Digest root(std::int64_t size) const;
    [[nodiscard]] MemoryPack pack(std::int64_t from = 1, std::int64_t to = 0) const;

    static constexpr std::int64_t kReportEntry = 3;
    static constexpr std::int64_t kDecisionEntry = 5;

private:
    struct Made {
        std::vector<std::string> lines;
        std::vector<std::string> hashes;
        std::vector<crypto::Digest> leaves;
    };
    [[nodiscard]] Made make() const;
    [[nodiscard]] std::string decisionText() const;
    crypto::SigningKey m_key;
    crypto::SigningKey m_person;
};

/// Writes pack.json and the seal anew over what the files are now, as somebody with `key` would.
void reseal(MemoryPack& pack, const crypto::SigningKey& key);
/// Changes one member of a document.
void change(MemoryPack& pack, const std::string& file, const std::function<void(Json&)>& edit);

}  // namespace qd::test
