// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <iterator>

#include "tests/soak/disk.h"
#include "tests/soak/world.h"

namespace qd::soak {

namespace {

constexpr std::uint64_t kSector = 512;

std::string folderOf(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

bool isContent(const DiskOp& op) {
    return op.kind == DiskOp::Kind::Write || op.kind == DiskOp::Kind::Truncate;
}

void put(std::string& content, std::uint64_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(DiskState& state, const DiskOp& op) {
    switch (op.kind) {
        case DiskOp::Kind::Write:
            return put(state.content[op.node], op.offset, op.bytes);
        case DiskOp::Kind::Truncate:
            return state.content[op.node].resize(op.size, '\0');
        case DiskOp::Kind::Create:
            state.names[op.path] = op.node;
            return;
        case DiskOp::Kind::Rename:
            return renameIn(state.names, op.path, op.to);
        case DiskOp::Kind::Unlink:
            state.names.erase(op.path);
            return;
        default:
            return;
    }
}

/// Some of the sectors that a write touches.
void applyTorn(DiskState& state, const DiskOp& op, Rng& rng) {
    const std::string_view bytes = op.bytes;
    std::uint64_t from = op.offset;
    const std::uint64_t end = op.offset + bytes.size();
    while (from < end) {
        const std::uint64_t to = std::min(end, (from / kSector + 1) * kSector);
        if (rng.uniform() < 0.5) put(state.content[op.node], from, bytes.substr(from - op.offset, to - from));
        from = to;
    }
}

}  // namespace

CrashDisk::CrashDisk(const DiskRecorder& recorder) : m_ops(&recorder.ops()), m_safe(recorder.beginning()) {}

void CrashDisk::settleFile(int node) {
    std::vector<std::size_t> left;
    for (const auto index : m_pending) {
        const auto& op = (*m_ops)[index];
        if (isContent(op) && op.node == node) {
            apply(m_safe, op);
        } else {
            left.push_back(index);
        }
    }
    m_pending = std::move(left);
}

void CrashDisk::settleFolder(const std::string& folder) {
    std::vector<std::size_t> left;
    for (const auto index : m_pending) {
        const auto& op = (*m_ops)[index];
        if (!isContent(op) && folderOf(op.path) == folder) {
            apply(m_safe, op);
        } else {
            left.push_back(index);
        }
    }
    m_pending = std::move(left);
}

const DiskOp& CrashDisk::advance() {
    const auto index = m_at++;
    const auto& op = (*m_ops)[index];
    switch (op.kind) {
        case DiskOp::Kind::Acknowledged:
            ++m_acknowledged;
            break;
        case DiskOp::Kind::SyncFile:
            settleFile(op.node);
            break;
        case DiskOp::Kind::SyncFolder:
            settleFolder(op.path);
            break;
        default:
            m_pending.push_back(index);
            break;
    }
    return op;
}

DiskState CrashDisk::image(Fate fate, Rng& rng) const {
    DiskState state = m_safe;
    if (fate == Fate::Dropped) return state;
    const auto count =
        fate == Fate::Prefix ? static_cast<std::size_t>(rng.below(m_pending.size() + 1)) : m_pending.size();
    const double share = rng.uniform();  // of what is kept: seldom all, seldom nothing, anything between
    for (std::size_t i = 0; i < count; ++i) {
        const auto& op = (*m_ops)[m_pending[i]];
        const bool choosy = fate == Fate::Reordered || fate == Fate::Torn;
        if (choosy && rng.uniform() > share) continue;
        if (fate == Fate::Torn && op.kind == DiskOp::Kind::Write && rng.uniform() < 0.5) {
            applyTorn(state, op, rng);
        } else {
            apply(state, op);
        }
    }
    return state;
}

void layOut(const DiskState& state, const std::string& from, const std::string& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        std::filesystem::remove_all(entry.path());
    for (const auto& path : state.folders)
        std::filesystem::create_directories(folder + path.substr(from.size()));
    for (const auto& [path, node] : state.names) {
        const auto content = state.content.find(node);
        writeWhole(folder + path.substr(from.size()), content == state.content.end() ? "" : content->second);
    }
}

}  // namespace qd::soak
