// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/vault/database.h"
#include "core/vault/model_records.h"

namespace qd::vault {

/// The model registry: versions, their steps from stage to stage, and findings. People are "person 7" here.
class ModelStore {
public:
    explicit ModelStore(Database& db) : m_db(&db) {}
    /// Gives it the version after the newest of its name.
    Result<ModelId> add(const ModelRecord& record);
    Status update(const ModelRecord& record);
    /// Error Refused when the model does not stand at `event.from`, or the purpose has another in production.
    Status move(const ModelEventRecord& event);
    [[nodiscard]] Result<std::vector<ModelRecord>> list() const;         ///< newest first
    [[nodiscard]] Result<std::vector<ModelEventRecord>> events() const;  ///< oldest first

    Result<std::int64_t> addFinding(const ModelFindingRecord& finding);
    Status closeFinding(std::int64_t id, const std::string& by, Timestamp at, const std::string& resolution);
    [[nodiscard]] Result<std::vector<ModelFindingRecord>> findings() const;  ///< newest first

private:
    Status checkAlone(ModelId model) const;
    Database* m_db;
};

}  // namespace qd::vault
