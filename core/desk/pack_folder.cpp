// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/pack_folder.h"

#include <algorithm>
#include <utility>

namespace qd::desk {

Result<PackFolder> PackFolder::make(FileSystem& files, const std::string& folder) {
    if (folder.empty())
        return Error{ErrorCode::BadInput, say("the evidence pack has no folder"), say("name a new folder")};
    std::string place = folder;
    while (place.size() > 1 && place.back() == '/')
        place.pop_back();
    if (files.exists(place)) {
        // "." too is a folder by another name: it cannot be replaced, so it is not taken.
        const auto name = baseName(place);
        QD_TRY(const bool empty, files.isEmptyFolder(place));
        if (!empty || name == "." || name == "..") {
            return Error{ErrorCode::Refused,
                         say("there are files in the folder for the evidence pack"),
                         say("name a new folder"),
                         {folder}};
        }
    }
    QD_CHECK(files.createFolders(folderOf(place)));
    QD_TRY(auto making, TemporaryFolder::make(files, folderOf(place)));
    return PackFolder(files, place, std::move(making));
}

Status PackFolder::place() {
    m_stream.reset();
    return m_making.moveTo(m_folder);
}

Status PackFolder::write(const std::string& path, std::string_view bytes) {
    const auto file = m_making.file(path);
    if (path.find('/') != std::string::npos) QD_CHECK(m_files->createFolders(folderOf(file)));
    QD_CHECK(m_files->writeAtomically(file, bytes));
    m_done.push_back({path, bytes.size(), crypto::sha256Hex(bytes)});
    return Ok{};
}

Status PackFolder::begin(const std::string& path) {
    QD_TRY(m_stream, m_files->create(m_making.file(path), 0644));
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
