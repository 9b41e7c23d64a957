// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/result.h"
#include "core/vault/audit_log.h"

namespace qd::vault {

/// One walk over all rows: chain, every hash, every stored node of the tree, and the tree heads of `known`,
/// which ascends by size. Gives entries and head; `brokenAt` and `reason` at the first fault, and then
/// `intact` is false; it stays false here, because the head row is not this walk's.
Result<AuditVerdict> walkAudit(const Database& db, std::span<const KnownRoot> known);

}  // namespace qd::vault
