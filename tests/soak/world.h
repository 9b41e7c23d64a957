// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/crypto/secret.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::soak {

/// A folder with a workspace in it, and what a person needs to work with it. The workspace is opened when it
/// is first asked for and closed by close().
class World {
public:
    explicit World(std::string folder);
    World(const World&) = delete;
    World& operator=(const World&) = delete;
    ~World() { close(); }

    [[nodiscard]] const std::string& folder() const { return m_folder; }
    [[nodiscard]] std::string file(const std::string& name) const { return m_folder + "/" + name; }
    [[nodiscard]] std::string path() const { return file("book.qdw"); }
    [[nodiscard]] desk::Environment env() { return {files, clock, log}; }
    [[nodiscard]] jobs::JobContext job() { return {{}, {}, clock}; }

    /// Makes the workspace for "ann", an Admin, with the cheapest key derivation that is allowed.
    Status create();
    /// The open workspace.
    Result<desk::Session*> session();
    void close() { m_session.reset(); }
    /// Opens for this person, with the passphrase of this number, from now on.
    void use(const std::string& user, int phrase) {
        m_user = user;
        m_phrase = phrase;
    }
    [[nodiscard]] int phrase() const { return m_phrase; }
    [[nodiscard]] desk::WorkspaceRequest request(const crypto::Secret& secret) const {
        return {path(), &secret, m_user};
    }
    /// A step that succeeded has told of something that it could not do.
    void warn() { m_warned = true; }
    [[nodiscard]] bool warned() const { return m_warned; }
    [[nodiscard]] static crypto::Secret secretOf(int phrase);
    static constexpr int kFixturePhrase = -1;  ///< of the workspaces of old releases

    PosixFileSystem files;
    SystemClock clock;
    NullLog log;

private:
    std::string m_folder;
    std::string m_user = "ann";
    int m_phrase = 0;
    bool m_warned = false;
    std::unique_ptr<desk::Session> m_session;
};

/// Everything that the open workspace holds, in text: two workspaces with the same text hold the same.
/// Verifies storage and audit chain on the way. Times, keys and random numbers are left out.
Result<std::string> contentOf(desk::Session& session);
/// Names and kinds of what lies in a folder, folders below it included, one a line, sorted.
[[nodiscard]] std::string namesIn(const std::string& folder);

/// As namesIn(), without the logs of databases that are open and without locks.
[[nodiscard]] std::string lastingNamesIn(const std::string& folder);

/// What stands in the first line in which two texts differ.
[[nodiscard]] std::string firstDifference(const std::string& expected, const std::string& found);

/// The error of a step in words, for "what went wrong".
[[nodiscard]] std::string wordsOf(const Error& error);

std::string readWhole(const std::string& path);
void writeWhole(const std::string& path, const std::string& bytes);
/// Removes `to` and copies `from` there with everything in it.
void copyFolder(const std::string& from, const std::string& to);

}  // namespace qd::soak
