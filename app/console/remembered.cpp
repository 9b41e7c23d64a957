// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/remembered.h"

#include <QFileInfo>
#include <QStandardPaths>

#include "core/desk/ui_state.h"
#include "ui/kit/format.h"
#include "ui/shell/safe_mode.h"

namespace qd::console {

namespace {

constexpr std::uint64_t kMostBytes = 4U << 20U;
constexpr unsigned kOwnerOnly = 0600;

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

QString machinePreferencesPath(const Options& options) {
    if (options.noPreferences) return {};
    if (!options.preferences.isEmpty()) return options.preferences;
    if (options.unattended()) return {};
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/preferences.json");
}

QByteArray readMachinePreferences(FileSystem& files, const QString& path) {
    const std::string file = ui::format::utf8(path);
    if (path.isEmpty() || !files.exists(file)) return {};
    const auto text = files.readAll(file, kMostBytes);
    ui::Preferences trial;
    if (text.ok() && trial.load(QByteArray::fromStdString(*text)).ok())
        return QByteArray::fromStdString(*text);
    static_cast<void>(files.rename(file, file + ".old"));
    return {};
}

ui::PreferenceStore machineStore(FileSystem& files, const QString& path) {
    if (path.isEmpty()) return {};
    const std::string file = ui::format::utf8(path);
    const std::string folder = ui::format::utf8(QFileInfo(path).path());
    return {[&files, path]() -> Result<QByteArray> { return readMachinePreferences(files, path); },
            [&files, file, folder](const QByteArray& document) -> Status {
                QD_CHECK(files.createFolders(folder));
                return files.writeAtomically(file, view(document), kOwnerOnly);
            }};
}

QString marksFolder(const QString& preferencesPath) {
    if (preferencesPath.isEmpty()) return {};
    return QFileInfo(preferencesPath).absolutePath() + QStringLiteral("/running");
}

Opening readOpening(desk::Session& session, const std::string& marks, bool remember) {
    Opening opening;
    if (!remember) return opening;
    const auto crashed = ui::shell::RunMark(session.env().files, marks).set(session.vault().path());
    opening.crashed = crashed.ok() && *crashed;
    const auto stored = desk::loadUiState(session);
    ui::Preferences trial;
    if (stored.ok() && trial.load(QByteArray::fromStdString(*stored)).ok()) {
        opening.preferences = QByteArray::fromStdString(*stored);
        return opening;
    }
    opening.damaged = true;
    static_cast<void>(desk::setAsideUiState(session));
    return opening;
}

ui::PreferenceStore workspaceStore(const std::shared_ptr<desk::Session>& session) {
    return {[session]() -> Result<QByteArray> {
                QD_TRY(const auto document, desk::loadUiState(*session));
                return QByteArray::fromStdString(document);
            },
            [session](const QByteArray& document) { return desk::saveUiState(*session, view(document)); }};
}

}  // namespace qd::console
