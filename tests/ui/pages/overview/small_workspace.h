// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/desk/session.h"

/// A workspace in a folder of its own, with the cheapest allowed key derivation, filled step by step.
class SmallWorkspace {
public:
    SmallWorkspace();
    ~SmallWorkspace();
    SmallWorkspace(const SmallWorkspace&) = delete;
    SmallWorkspace& operator=(const SmallWorkspace&) = delete;

    /// A made-up market of eight symbols over two years, stored as the data set "Small market".
    void addPrices(bool synthetic = true, bool benchmark = true);
    /// A sector for every symbol of the market.
    void addSectors();
    /// Equal weight, monthly, against the data set's benchmark where it has one.
    void addRun();
    /// 100 × (1 + i) shares of the first `count` symbols at a cost of 1000; `unknown` adds a symbol without
    /// prices.
    void addHoldings(int count, bool unknown = false);
    /// The same workspace, opened by somebody who may see nothing.
    void reopenWithoutPermission() { reopenAs(static_cast<qd::identity::Role>(200)); }
    /// The same workspace, opened by somebody in this role.
    void reopenAs(qd::identity::Role role);

    [[nodiscard]] const std::shared_ptr<qd::desk::Session>& session() const { return m_session; }
    [[nodiscard]] const std::vector<std::string>& symbols() const { return m_symbols; }

private:
    friend std::shared_ptr<qd::desk::Session> pictureSession(SmallWorkspace& fallback);

    [[nodiscard]] qd::desk::Environment environment() { return {m_files, m_clock, m_log}; }
    [[nodiscard]] std::string file(const std::string& name) const { return m_folder + "/" + name; }

    qd::PosixFileSystem m_files;
    qd::SystemClock m_clock;
    qd::NullLog m_log;
    std::string m_folder;
    std::shared_ptr<qd::desk::Session> m_session;
    std::vector<std::string> m_symbols;
};

/// What pictures are drawn from: the workspace that QD_PICTURES_WORKSPACE names (its passphrase in
/// QD_PICTURES_PASSPHRASE, its user in QD_PICTURES_USER), or else `fallback`, filled.
[[nodiscard]] std::shared_ptr<qd::desk::Session> pictureSession(SmallWorkspace& fallback);
