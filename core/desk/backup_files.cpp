// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_files.h"

#include <algorithm>
#include <utility>

#include "core/crypto/hash.h"

namespace qd::desk {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;
constexpr unsigned kOwnerOnly = 0600;
constexpr std::size_t kStampLength = 16;  // 20261121T134502Z

std::string stampOf(Timestamp now) {
    std::string stamp;
    for (const char c : now.iso().substr(0, 19)) {
        if (c != '-' && c != ':') stamp.push_back(c);
    }
    return stamp + "Z";
}

bool isStamp(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char wanted = i == 8 ? 'T' : i == kStampLength - 1 ? 'Z' : '0';
        if (wanted == '0' ? text[i] < '0' || text[i] > '9' : text[i] != wanted) return false;
    }
    return text.size() == kStampLength;
}

/// Hands a file to `take`, piece by piece; gives the hash of what was read.
template <class Take>
Result<crypto::Digest> eachPiece(const FileSystem& files, const std::string& path, std::string_view stage,
                                 const jobs::JobContext& job, const Take& take) {
    QD_TRY(const auto size, files.size(path));
    QD_TRY(const auto in, files.open(path));
    crypto::Sha256 hash;
    std::string piece(kPieceBytes, '\0');
    for (std::uint64_t done = 0;;) {
        QD_CHECK(
            job.checkpoint(stage, size == 0 ? 0.0 : static_cast<double>(done) / static_cast<double>(size)));
        QD_TRY(const auto n, in->read(piece));
        if (n == 0) return hash.finish();
        const auto part = std::string_view(piece).substr(0, n);
        hash.update(part);
        QD_CHECK(take(part));
        done += n;
    }
}

}  // namespace

bool isPlannedName(const std::string& name, const std::string& workspace) {
    const auto prefix = workspace + "-";
    if (!name.starts_with(prefix) || !name.ends_with(kBackupSuffix)) return false;
    const auto middle =
        std::string_view(name).substr(prefix.size(), name.size() - prefix.size() - kBackupSuffix.size());
    if (!isStamp(middle.substr(0, kStampLength))) return false;
    const auto number = middle.substr(kStampLength);
    return number.empty() || (number.front() == '-' && number.size() > 1 && number.size() <= 5 &&
                              number.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

std::string plannedPath(const FileSystem& files, const std::string& folder, const std::string& workspace,
                        Timestamp now) {
    const auto stem = joinPath(folder, workspace + "-" + stampOf(now));
    std::string path = stem + std::string(kBackupSuffix);
    for (int n = 2; files.exists(path); ++n)
        path = stem + "-" + std::to_string(n) + std::string(kBackupSuffix);
    return path;
}

void sweepBackups(FileSystem& files, const std::string& folder, const std::string& workspace) {
    const auto names = files.list(folder);
    if (!names.ok()) return;
    for (const auto& name : *names) {
        const auto backup = name.substr(0, name.rfind(kBackupSuffix) + kBackupSuffix.size());
        if (name.size() > backup.size() && isPlannedName(backup, workspace))
            files.sweep(joinPath(folder, backup));
    }
}

std::vector<BackupLine> backupsIn(const FileSystem& files, const std::string& folder,
                                  const std::string& workspaceId, const std::string& workspaceName) {
    std::vector<BackupLine> lines;
    const auto names = files.list(folder);
    if (!names.ok()) return lines;
    for (const auto& name : *names) {
        if (!name.ends_with(kBackupSuffix)) continue;
        BackupLine line;
        line.path = joinPath(folder, name);
        const auto header = vault::readBackupHeader(files, line.path);
        line.readable = header.ok();
        const bool ours = header.ok() ? header->workspace == workspaceId : isPlannedName(name, workspaceName);
        if (!ours) continue;
        if (header.ok()) line.header = *header;
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const BackupLine& a, const BackupLine& b) {
        if (a.readable != b.readable) return a.readable;
        return a.header.madeAt > b.header.madeAt;
    });
    return lines;
}

Status copyCompared(FileSystem& files, const std::string& from, const std::string& to,
                    const jobs::JobContext& job) {
    constexpr double kWritten = 0.7;
    QD_TRY(const auto out, files.create(to, kOwnerOnly));
    QD_TRY(const auto source, eachPiece(files, from, "Copying to the second folder", job.slice(0.0, kWritten),
                                        [&](std::string_view part) { return out->write(part); }));
    QD_CHECK(out->commit());
    const auto copy = eachPiece(files, to, "Comparing the copy", job.slice(kWritten, 1.0),
                                [](std::string_view) -> Status { return Ok{}; });
    if (copy.ok() && *copy == source) return Ok{};
    static_cast<void>(files.remove(to));
    if (!copy.ok()) return copy.error();
    return Error{ErrorCode::Integrity, say("the copy in the second folder is not what was written"),
                 say("the disk may be failing: use another one"), SourceLocation{to}};
}

}  // namespace qd::desk
