// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "tests/soak/calls.h"

namespace qd::soak {

/// One change that a program made on the disk, as far as a power cut can tell.
struct DiskOp {
    enum class Kind { Write, Truncate, SyncFile, Create, Rename, Unlink, SyncFolder, Acknowledged };
    Kind kind = Kind::Write;
    int node = -1;          ///< file of Write, Truncate, SyncFile, Create
    std::string path = {};  ///< of Create, Rename, Unlink, SyncFolder
    std::string to = {};    ///< of Rename
    std::uint64_t offset = 0;
    std::string bytes = {};  ///< of Write
    std::uint64_t size = 0;  ///< of Truncate
};

/// Files by number and their names in folders.
struct DiskState {
    std::map<int, std::string> content;
    std::map<std::string, int> names;
    std::set<std::string> folders;  ///< those of the beginning; any other comes with the files in it
};

/// Gives a file, or all that lies in a folder, another name.
void renameIn(std::map<std::string, int>& names, const std::string& from, const std::string& to);

/// Records what is done to the files below a folder. What lies there at the beginning counts as safe.
class DiskRecorder final : public CallWatch {
public:
    explicit DiskRecorder(std::string folder);
    int before(const CallInfo& info) override;
    void after(const CallInfo& info, std::int64_t result) override;
    /// What has happened so far is known to somebody.
    void acknowledge() { m_ops.push_back({DiskOp::Kind::Acknowledged}); }

    [[nodiscard]] const DiskState& beginning() const { return m_beginning; }
    [[nodiscard]] const std::vector<DiskOp>& ops() const { return m_ops; }

private:
    struct Opened {
        int node = -1;       ///< -1: a folder
        std::string folder;  ///< where it is one
        std::uint64_t at = 0;
    };
    [[nodiscard]] bool mine(const std::string& path) const;
    void opened(const CallInfo& info, int fd);
    void wrote(const CallInfo& info, std::uint64_t size);

    std::string m_folder;
    DiskState m_beginning;
    std::vector<DiskOp> m_ops;
    std::map<std::string, int> m_names;
    std::map<int, Opened> m_open;
    int m_nodes = 0;
};

/// The disk as it would be found after a power cut: what was synced is there, of the rest some. Walks through
/// recorded operations from their beginning.
class CrashDisk {
public:
    explicit CrashDisk(const DiskRecorder& recorder);
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool done() const { return m_at == m_ops->size(); }
    /// Takes the next operation; gives it.
    const DiskOp& advance();
    [[nodiscard]] const DiskOp& next() const { return (*m_ops)[m_at]; }
    [[nodiscard]] int acknowledged() const { return m_acknowledged; }

    /// What becomes of what was not synced when the power went.
    enum class Fate {
        Dropped,    ///< all of it is gone
        Kept,       ///< all of it is there
        Prefix,     ///< the first so many operations are there
        Reordered,  ///< any of the operations are there
        Torn        ///< as Reordered, and of some writes only some sectors of 512 bytes
    };
    [[nodiscard]] DiskState image(Fate fate, Rng& rng) const;

private:
    void settleFile(int node);
    void settleFolder(const std::string& folder);

    const std::vector<DiskOp>* m_ops;
    DiskState m_safe;
    std::vector<std::size_t> m_pending;  ///< operations that no sync has covered
    std::size_t m_at = 0;
    int m_acknowledged = 0;
};

/// Empties `folder` and puts the files of a state there; `from` is the folder that was recorded.
void layOut(const DiskState& state, const std::string& from, const std::string& folder);

}  // namespace qd::soak
