// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/pack_folder.h"

#include <algorithm>
#include <utility>

namespace qd::desk {

namespace {

/// What a pack must not be written into: a folder with anything of somebody else in it.
Status checkEmpty(const FileSystem& files, const std::string& folder) {
    if (!files.exists(folder)) return Ok{};
    QD_TRY(const auto there, files.list(folder));
    if (there.empty()) return Ok{};
    return Error{ErrorCode::Refused,
                 say("there are files in the folder for the evidence pack"),
                 say("name a new folder"),
                 {folder}};
}

}  // namespace

Result<PackFolder> PackFolder::make(FileSystem& files, const std::string& folder) {
    QD_CHECK(checkEmpty(files, folder));
    QD_CHECK(checkEmpty(files, joinPath(folder, "reports")));
    QD_CHECK(files.createFolders(folder));
    return PackFolder(files, folder);
}

PackFolder::PackFolder(PackFolder&& other) noexcept
    : m_files(std::exchange(other.m_files, nullptr)),
      m_folder(std::move(other.m_folder)),
      m_done(std::move(other.m_done)),
      m_stream(std::move(other.m_stream)),
      m_hash(std::move(other.m_hash)),
      m_open(std::move(other.m_open)) {}

PackFolder::~PackFolder() {
    m_stream.reset();
    if (m_files == nullptr) return;
    for (const auto& file : m_done)
        static_cast<void>(m_files->remove(joinPath(m_folder, file.path)));
}

Status PackFolder::write(const std::string& path, std::string_view bytes) {
    QD_CHECK(m_files->writeAtomically(joinPath(m_folder, path), bytes));
    m_done.push_back({path, bytes.size(), crypto::sha256Hex(bytes)});
    return Ok{};
}

Status PackFolder::begin(const std::string& path) {
    QD_TRY(m_stream, m_files->create(joinPath(m_folder, path), 0644));
    m_hash = crypto::Sha256();
    m_open = {path, 0, {}};
    return Ok{};
}

Status PackFolder::append(std::string_view bytes) {
    QD_REQUIRE(m_stream != nullptr);
    m_hash.update(bytes);
    m_open.bytes += bytes.size();
    return m_stream->write(bytes);
}

Status PackFolder::end() {
    QD_REQUIRE(m_stream != nullptr);
    const auto stream = std::move(m_stream);
    QD_CHECK(stream->commit());
    m_open.sha256 = crypto::hex(m_hash.finish());
    m_done.push_back(m_open);
    return Ok{};
}

Json PackFolder::contents() const {
    auto sorted = m_done;
    std::sort(sorted.begin(), sorted.end(), [](const File& a, const File& b) { return a.path < b.path; });
    Json list = Json::array();
    for (const auto& file : sorted)
        list.push(Json::object({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}}));
    return list;
}

std::uint64_t PackFolder::bytes() const {
    std::uint64_t total = 0;
    for (const auto& file : m_done)
        total += file.bytes;
    return total;
}

}  // namespace qd::desk
