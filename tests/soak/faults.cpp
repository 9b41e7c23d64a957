// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/faults.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <string>

#include <sqlite3.h>

#include "core/base/contracts.h"

namespace qd::soak {

namespace {

/// Counts down to the request that fails; 0 or less: none will.
struct Countdown {
    std::int64_t left = 0;
    std::int64_t asked = 0;
    bool fails() {
        ++asked;
        return left > 0 && --left == 0;
    }
};

thread_local Countdown theDatabaseMemory;
thread_local Countdown theProgramMemory;
sqlite3_mem_methods theMethods;

void* databaseMalloc(int size) {
    return theDatabaseMemory.fails() ? nullptr : theMethods.xMalloc(size);
}

void* databaseRealloc(void* old, int size) {
    return theDatabaseMemory.fails() ? nullptr : theMethods.xRealloc(old, size);
}

bool takesRoom(const CallInfo& info) {
    return info.call == Call::Create || info.call == Call::Write || info.call == Call::Truncate ||
           info.call == Call::Sync || info.call == Call::Rename || info.call == Call::Folder;
}

bool changesSomething(const CallInfo& info) {
    return info.call == Call::Create || info.call == Call::Write || info.call == Call::Truncate ||
           info.call == Call::Rename || info.call == Call::Folder || info.call == Call::Unlink ||
           info.call == Call::Mode || (info.call == Call::Open && info.writes);
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool saysOne(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

}  // namespace

const char* nameOf(FaultKind kind) {
    switch (kind) {
        case FaultKind::DiskFull:
            return "disk full";
        case FaultKind::ReadOnly:
            return "read-only";
        case FaultKind::InputOutput:
            return "I/O error";
        case FaultKind::DatabaseMemory:
            return "memory, SQLite";
        default:
            return "memory, new";
    }
}

bool namesCause(FaultKind kind, const Error& error) {
    const auto text = lower(error.describe());
    switch (kind) {
        case FaultKind::DiskFull:
            return error.code == ErrorCode::Io && saysOne(text, {"no space left", "disk is full"});
        case FaultKind::ReadOnly:
            return error.code == ErrorCode::Io && saysOne(text, {"read-only", "readonly"});
        case FaultKind::InputOutput:
            return error.code == ErrorCode::Io && saysOne(text, {"input/output error", "i/o error"});
        default:
            return error.code == ErrorCode::Internal && saysOne(text, {"memory"});
    }
}

Fault::Fault(FaultKind kind, std::int64_t at) : m_kind(kind), m_at(at) {
    if (kind == FaultKind::DatabaseMemory) {
        theDatabaseMemory = {at, 0};
    } else if (kind == FaultKind::ProgramMemory) {
        theProgramMemory = {at, 0};
    } else {
        watchCalls(this);
    }
}

/// A file that cannot be opened cannot be opened in another way either: SQLite tries several.
bool Fault::failsOnce(const CallInfo& info) {
    const bool opens = info.call == Call::Open || info.call == Call::Create;
    if (m_calls == m_at && opens) m_unopenable = info.path;
    return m_calls == m_at || (opens && !m_unopenable.empty() && info.path == m_unopenable);
}

int Fault::before(const CallInfo& info) {
    if (m_kind == FaultKind::DiskFull && !takesRoom(info)) return 0;
    if (m_kind == FaultKind::ReadOnly && !changesSomething(info)) return 0;
    ++m_calls;
    if (m_kind == FaultKind::InputOutput) return failsOnce(info) ? EIO : 0;
    if (m_at <= 0 || m_calls < m_at) return 0;
    return m_kind == FaultKind::DiskFull ? ENOSPC : EROFS;
}

bool Fault::stop() {
    if (m_on) {
        m_on = false;
        watchCalls(nullptr);
        if (m_kind == FaultKind::DatabaseMemory) m_calls = theDatabaseMemory.asked;
        if (m_kind == FaultKind::ProgramMemory) m_calls = theProgramMemory.asked;
        theDatabaseMemory = {};
        theProgramMemory = {};
    }
    return m_at > 0 && m_calls >= m_at;
}

void watchDatabaseMemory() {
    QD_REQUIRE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &theMethods) == SQLITE_OK);
    static sqlite3_mem_methods watched = theMethods;
    watched.xMalloc = databaseMalloc;
    watched.xRealloc = databaseRealloc;
    QD_REQUIRE(sqlite3_config(SQLITE_CONFIG_MALLOC, &watched) == SQLITE_OK);
}

/// For operator new below.
bool programMemoryFails() {
    return theProgramMemory.fails();
}

}  // namespace qd::soak

void* operator new(std::size_t size) {
    void* memory = qd::soak::programMemoryFails() ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
