// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/safe_mode.h"

#include <QCryptographicHash>
#include <utility>

namespace qd::ui::shell {

namespace {
constexpr unsigned kOwnerOnly = 0600;
}

RunMark::RunMark(FileSystem& files, std::string folder) : m_files(files), m_folder(std::move(folder)) {}

std::string RunMark::pathOf(const std::string& workspace) const {
    // Of the path only a hash: the name of a workspace is nobody's business beside it.
    const auto hash =
        QCryptographicHash::hash(QByteArrayView(workspace.data(), static_cast<qsizetype>(workspace.size())),
                                 QCryptographicHash::Sha256);
    return joinPath(m_folder, "open-" + hash.toHex().left(16).toStdString());
}

Result<bool> RunMark::set(const std::string& workspace) {
    if (m_folder.empty()) return false;
    const std::string path = pathOf(workspace);
    const bool left = m_files.exists(path);
    QD_CHECK(m_files.createFolders(m_folder));
    QD_CHECK(m_files.writeAtomically(path, "A workspace is open in the window.\n", kOwnerOnly));
    return left;
}

Status RunMark::clear(const std::string& workspace) {
    if (m_folder.empty() || !m_files.exists(pathOf(workspace))) return Ok{};
    return m_files.remove(pathOf(workspace));
}

}  // namespace qd::ui::shell
