// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/options.h"
#include "core/base/file_system.h"
#include "core/desk/session.h"
#include "ui/kit/preferences.h"

namespace qd::console {

/// The file of the machine's preferences; empty: nothing is remembered (--no-preferences; pictures and
/// measurement, unless a file is named). Needs the application's name, not the application.
[[nodiscard]] QString machinePreferencesPath(const Options& options);
/// What the file holds; empty where there is none. One that cannot be read is renamed to FILE.old.
[[nodiscard]] QByteArray readMachinePreferences(FileSystem& files, const QString& path);
/// Writes the file, for its owner alone; an empty path gives a store without functions.
[[nodiscard]] ui::PreferenceStore machineStore(FileSystem& files, const QString& path);

/// Where the marks of running sessions lie: beside the preferences; empty for an empty path.
[[nodiscard]] QString marksFolder(const QString& preferencesPath);

/// What a workspace is opened with besides its content.
struct Opening {
    QByteArray preferences;  ///< of the workspace; empty: none
    bool damaged = false;    ///< they could not be read and were set aside
    bool crashed = false;    ///< the last session did not end by itself
};
/// In a job. `marks`: folder of the marks of running sessions; empty: none are set, nothing is read or set
/// aside either. Never fails: whatever is wrong here is no reason not to open a workspace.
[[nodiscard]] Opening readOpening(desk::Session& session, const std::string& marks, bool remember);
/// Keeps the session until the last write.
[[nodiscard]] ui::PreferenceStore workspaceStore(const std::shared_ptr<desk::Session>& session);

}  // namespace qd::console
