// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/vault/model_records.h"

namespace qd::vault {

/// Reading the model registry; changes go through vault::Writer, inside a transaction.
class Models {
public:
    virtual ~Models() = default;
    [[nodiscard]] virtual Result<std::vector<ModelRecord>> models() = 0;                ///< newest first
    [[nodiscard]] virtual Result<std::vector<ModelEventRecord>> modelEvents() = 0;      ///< oldest first
    [[nodiscard]] virtual Result<std::vector<ModelFindingRecord>> modelFindings() = 0;  ///< newest first
    /// The last `limit` scans of a model, newest first.
    [[nodiscard]] virtual Result<std::vector<DriftScanRecord>> driftScans(ModelId model,
                                                                          std::int64_t limit) = 0;
    /// The report of a scan. Error BadInput for an unknown one, Integrity when it is not what was stored.
    [[nodiscard]] virtual Result<std::string> driftReport(DriftScanId id) = 0;
    [[nodiscard]] virtual Result<std::optional<LeaseRecord>> lease(const std::string& name) = 0;
};

/// Changes of the registry; the part of vault::Writer that is about models.
class ModelWriter {
public:
    virtual ~ModelWriter() = default;
    /// `record.id` and `record.version` are not read: the version is one above the newest of that name.
    virtual Result<ModelId> addModel(const ModelRecord& record) = 0;
    /// Stores everything but id, name, version, purpose, stage and time of creation. Error BadInput when
    /// there is none.
    virtual Status updateModel(const ModelRecord& record) = 0;
    /// Moves a model on and remembers the step. Error Refused when it does not stand at `event.from` any
    /// more, or another one is in production for its purpose. `event.id` is not read.
    virtual Status moveModel(const ModelEventRecord& event) = 0;
    /// Gives the finding's number; what is about its end is not read.
    virtual Result<std::int64_t> addModelFinding(const ModelFindingRecord& finding) = 0;
    /// Error BadInput when there is none of this number, or it was closed before.
    virtual Status closeModelFinding(std::int64_t id, const std::string& by, Timestamp at,
                                     const std::string& resolution) = 0;

    /// Takes the lease `wanted.name` for `wanted.holder` from `wanted.takenAt` to `wanted.expiresAt` and
    /// gives its token, one above the last. Error Busy while another taking of it stands and is not expired.
    virtual Result<std::int64_t> takeLease(const LeaseRecord& wanted) = 0;
    /// Gives it back; error Busy when `token` is not the newest.
    virtual Status releaseLease(const std::string& name, std::int64_t token) = 0;
    /// Stores a scan made under the lease `lease` with `record.token`. Error Busy when that token is not the
    /// newest: somebody else has taken over, and what was scanned under the old one is not written.
    virtual Result<DriftScanId> addDriftScan(const DriftScanRecord& record, const std::string& report,
                                             const std::string& lease) = 0;
    /// Removes the scans of a model from before `before`, but not the newest; gives how many.
    virtual Result<std::int64_t> removeDriftScans(ModelId model, Timestamp before) = 0;
};

}  // namespace qd::vault
