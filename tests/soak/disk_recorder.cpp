// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <utility>

#include "tests/soak/disk.h"
#include "tests/soak/world.h"

namespace qd::soak {

namespace {

/// The index of the write-ahead log: memory that happens to have a file, made anew after a crash.
bool survivesNothing(const std::string& path) {
    constexpr std::string_view kIndex = "-shm";
    return path.size() >= kIndex.size() &&
           path.compare(path.size() - kIndex.size(), kIndex.size(), kIndex) == 0;
}

}  // namespace

void renameIn(std::map<std::string, int>& names, const std::string& from, const std::string& to) {
    if (const auto file = names.find(from); file != names.end()) {
        const int node = file->second;
        names.erase(file);
        names[to] = node;
        return;
    }
    const auto within = from + "/";
    for (auto it = names.lower_bound(within); it != names.end() && it->first.starts_with(within);) {
        const auto [name, node] = *it;
        it = names.erase(it);
        names[to + "/" + name.substr(within.size())] = node;
    }
}

DiskRecorder::DiskRecorder(std::string folder) : m_folder(std::move(folder)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder)) {
        if (entry.is_directory()) m_beginning.folders.insert(entry.path().string());
        if (!entry.is_regular_file()) continue;
        const int node = m_nodes++;
        m_beginning.content[node] = readWhole(entry.path().string());
        m_beginning.names[entry.path().string()] = node;
    }
    m_names = m_beginning.names;
}

bool DiskRecorder::mine(const std::string& path) const {
    return path.rfind(m_folder, 0) == 0 && !survivesNothing(path);
}

int DiskRecorder::before(const CallInfo& info) {
    // A sync that is under way promises nothing yet: it is recorded when it has returned, and so is all else.
    if (info.call == Call::Close) m_open.erase(info.fd);
    return 0;
}

void DiskRecorder::opened(const CallInfo& info, int fd) {
    if (!mine(info.path)) return;
    if (std::filesystem::is_directory(info.path)) {
        m_open[fd] = {-1, info.path, 0};
        return;
    }
    const auto known = m_names.find(info.path);
    if (known != m_names.end()) {
        m_open[fd] = {known->second, {}, 0};
        return;
    }
    const int node = m_nodes++;
    m_names[info.path] = node;
    m_open[fd] = {node, {}, 0};
    m_ops.push_back({DiskOp::Kind::Create, node, info.path});
}

void DiskRecorder::wrote(const CallInfo& info, std::uint64_t size) {
    const auto it = m_open.find(info.fd);
    if (it == m_open.end() || it->second.node < 0) return;
    const auto offset = info.offset < 0 ? it->second.at : static_cast<std::uint64_t>(info.offset);
    if (info.offset < 0) it->second.at += size;
    DiskOp op{DiskOp::Kind::Write, it->second.node};
    op.offset = offset;
    op.bytes.assign(static_cast<const char*>(info.bytes), size);
    m_ops.push_back(std::move(op));
}

void DiskRecorder::after(const CallInfo& info, std::int64_t result) {
    if (result < 0) return;
    const auto it = m_open.find(info.fd);
    switch (info.call) {
        case Call::Open:
        case Call::Create:
            return opened(info, static_cast<int>(result));
        case Call::Write:
            return wrote(info, static_cast<std::uint64_t>(result));
        case Call::Truncate:
            if (it != m_open.end())
                m_ops.push_back({DiskOp::Kind::Truncate, it->second.node, {}, {}, 0, {}, info.size});
            return;
        case Call::Sync:
            if (it == m_open.end()) return;
            if (it->second.node < 0) {
                m_ops.push_back({DiskOp::Kind::SyncFolder, -1, it->second.folder});
            } else {
                m_ops.push_back({DiskOp::Kind::SyncFile, it->second.node});
            }
            return;
        case Call::Rename:
            if (!mine(info.path)) return;
            renameIn(m_names, info.path, info.to);
            m_ops.push_back({DiskOp::Kind::Rename, -1, info.path, info.to});
            return;
        case Call::Unlink:
            if (m_names.erase(info.path) > 0) m_ops.push_back({DiskOp::Kind::Unlink, -1, info.path});
            return;
        default:
            return;
    }
}

}  // namespace qd::soak
