// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/jobs/job.h"
#include "core/vault/records.h"

namespace qd::ctl {

/// Writes the files of a run into `folder`, which is made if need be: all of them or none, and a folder that
/// was made for nothing goes away again. Files of the same names are replaced, others stay. Errors Io,
/// Cancelled.
Status writeRunFolder(FileSystem& files, const std::string& folder, const vault::RunFiles& run,
                      const jobs::JobContext& job);

}  // namespace qd::ctl
